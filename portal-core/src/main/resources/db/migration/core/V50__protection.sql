-- Token buckets, in the format of Bucket4j; id is a keyed hash of the limit and of whom it is for. expires_at in milliseconds since 1970.
CREATE TABLE rate_bucket (
  id         BINARY(32)      NOT NULL PRIMARY KEY,
  state      VARBINARY(1000) NOT NULL,
  expires_at BIGINT          NOT NULL,
  KEY ix_rate_bucket_expires (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Solved challenges and waiting tickets that were used: each is good for once. Times are UTC.
CREATE TABLE spent_challenge (
  id         BINARY(32)  NOT NULL PRIMARY KEY,
  expires_at DATETIME(6) NOT NULL,
  KEY ix_spent_challenge_expires (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
