-- Who is on the way to the OpenID Connect provider and back; taken away when they return. Of the state the digest only.
CREATE TABLE staff_openid_way (
  state_hash CHAR(64)     NOT NULL PRIMARY KEY,
  nonce      VARCHAR(64)  NOT NULL,
  verifier   VARCHAR(64)  NOT NULL,
  way        VARCHAR(2000) NOT NULL,
  ends_at    DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
