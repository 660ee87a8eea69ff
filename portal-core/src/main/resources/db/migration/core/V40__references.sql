-- By what a node finds out that it has another secret than the database was written with.
CREATE TABLE portal_secret (
  id          INT      NOT NULL PRIMARY KEY,
  fingerprint CHAR(64) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What codes in people's hands open. Keyed hashes only: of kind and code, and of the second factor.
CREATE TABLE public_reference (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hash    BINARY(32)  NOT NULL,
  factor  BINARY(32)  NOT NULL,
  kind    VARCHAR(20) NOT NULL,
  subject BIGINT      NOT NULL,
  CONSTRAINT uq_public_reference UNIQUE (hash),
  KEY ix_public_reference_subject (kind, subject)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
-- The decoy: it is found in place of what is not known, and opens nothing.
INSERT INTO public_reference (id, hash, factor, kind, subject) VALUES (1, UNHEX(REPEAT('00', 32)), UNHEX(REPEAT('00', 32)), '', 0);

-- Wrong tries on a code, by a client, by everybody; id is a keyed hash of whom. Times are UTC.
CREATE TABLE secret_try (
  id           BINARY(32)  NOT NULL PRIMARY KEY,
  tries        BIGINT      NOT NULL, -- all of them, also those not looked at
  wrong        DOUBLE      NOT NULL, -- leaks away with time
  looked_at    BOOLEAN     NOT NULL, -- whether the last one was
  locked_until DATETIME(6) NOT NULL,
  tried_at     DATETIME(6) NOT NULL,
  KEY ix_secret_try_at (tried_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
