-- What staff read of people and what they change; only ever added to. Hashes are keyed, times UTC.
CREATE TABLE audit_entry (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  nonce       BIGINT       NOT NULL,
  at          DATETIME(6)  NOT NULL,
  who         VARCHAR(100) NOT NULL,
  verb        VARCHAR(10)  NOT NULL,
  object      VARCHAR(40)  NOT NULL,
  object_id   VARCHAR(100) NOT NULL,
  reason      VARCHAR(300) NOT NULL,
  before_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin,
  after_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin,
  mac         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT uq_audit_entry UNIQUE (nonce),
  KEY ix_audit_entry_at (at),
  KEY ix_audit_entry_object (object, object_id),
  KEY ix_audit_entry_who (who)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Entries not sealed yet, for a second or so.
CREATE TABLE audit_pending (
  nonce BIGINT NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The chain: each hash is of the entry, its number and the hash before it.
CREATE TABLE audit_seal (
  number BIGINT   NOT NULL PRIMARY KEY,
  nonce  BIGINT   NOT NULL,
  hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT uq_audit_seal UNIQUE (nonce)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The last seal; whoever adds to the chain locks it.
CREATE TABLE audit_head (
  id     INT      NOT NULL PRIMARY KEY,
  number BIGINT   NOT NULL,
  hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, REPEAT('0', 64));
