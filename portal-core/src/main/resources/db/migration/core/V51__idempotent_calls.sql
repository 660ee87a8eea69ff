-- Calls with an Idempotency-Key. id is a keyed hash of caller, address and key; the answer is encrypted with a key made from the
-- caller's, so that neither the database nor the portal reads it without the caller. Times are UTC.
CREATE TABLE idempotent_call (
  id         BINARY(32)  NOT NULL PRIMARY KEY,
  body       BINARY(32)  NOT NULL, -- keyed hash
  answer     MEDIUMBLOB  NULL,     -- null while the call runs
  begun_at   DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY ix_idempotent_call_expires (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
