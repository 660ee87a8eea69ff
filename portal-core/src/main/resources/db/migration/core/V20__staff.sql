-- People of the staff. login is null for somebody who signs in elsewhere (subject: issuer and id there); secrets are hashed.
CREATE TABLE staff_person (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login         VARCHAR(40),
  subject       VARCHAR(400),
  name          VARCHAR(60)  NOT NULL,
  department    VARCHAR(40)  NOT NULL, -- where the person belongs; empty for the whole portal
  password_hash VARCHAR(200),
  must_change   BOOLEAN      NOT NULL,
  totp_secret   VARCHAR(64),
  totp_step     BIGINT       NOT NULL, -- of the last code taken: none is taken twice
  failures      INT          NOT NULL,
  locked_until  DATETIME(6),
  disabled      BOOLEAN      NOT NULL,
  made_at       DATETIME(6)  NOT NULL,
  CONSTRAINT uq_staff_person_login UNIQUE (login),
  CONSTRAINT uq_staff_person_subject UNIQUE (subject)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a person may do, and for which department with its units; empty for all of them.
CREATE TABLE staff_grant (
  person_id  BIGINT      NOT NULL,
  role       VARCHAR(20) NOT NULL,
  department VARCHAR(40) NOT NULL,
  PRIMARY KEY (person_id, role, department),
  CONSTRAINT fk_staff_grant FOREIGN KEY (person_id) REFERENCES staff_person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who is signed in. The cookie holds a random token, this table its digest.
CREATE TABLE staff_session (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash CHAR(64)     NOT NULL,
  person_id  BIGINT       NOT NULL,
  began_at   DATETIME(6)  NOT NULL,
  seen_at    DATETIME(6)  NOT NULL,
  idle_until DATETIME(6)  NOT NULL,
  ends_at    DATETIME(6)  NOT NULL,
  address    VARCHAR(45)  NOT NULL,
  browser    VARCHAR(200) NOT NULL,
  CONSTRAINT uq_staff_session UNIQUE (token_hash),
  KEY ix_staff_session_person (person_id),
  CONSTRAINT fk_staff_session FOREIGN KEY (person_id) REFERENCES staff_person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What programs show instead of signing in.
CREATE TABLE staff_token (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(60) NOT NULL,
  token_hash CHAR(64)    NOT NULL,
  role       VARCHAR(20) NOT NULL,
  department VARCHAR(40) NOT NULL,
  made_by    VARCHAR(60) NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  ends_at    DATETIME(6) NOT NULL,
  seen_at    DATETIME(6),
  revoked_at DATETIME(6),
  revoked_by VARCHAR(60),
  CONSTRAINT uq_staff_token UNIQUE (token_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
