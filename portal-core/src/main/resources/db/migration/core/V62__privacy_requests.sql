-- What people ask of their personal data: a copy, or that they be erased. Times are UTC.
CREATE TABLE privacy_request (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lock_version   INT          NOT NULL,
  kind           VARCHAR(10)  NOT NULL,
  state          VARCHAR(10)  NOT NULL,
  name           VARCHAR(100) NOT NULL, -- by which their data are looked for; empty when not told, as the next three
  phone          VARCHAR(20)  NOT NULL,
  mail           VARCHAR(254) NOT NULL,
  code           VARCHAR(60)  NOT NULL,
  proof          VARCHAR(300) NOT NULL, -- how it was made sure that it is them
  asked_at       DATETIME(6)  NOT NULL,
  due_at         DATETIME(6)  NOT NULL,
  recorded_by    VARCHAR(100) NOT NULL,
  proposed_by    VARCHAR(100) NOT NULL,
  proposed_by_id BIGINT       NOT NULL, -- somebody else has to approve
  ended_by       VARCHAR(100) NOT NULL,
  ended_at       DATETIME(6),
  answer         VARCHAR(500) NOT NULL, -- why it was refused
  KEY ix_privacy_request_due (state, due_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The records a request is about, as staff chose them, and what became of each.
CREATE TABLE privacy_request_item (
  request_id BIGINT       NOT NULL,
  feature    VARCHAR(40)  NOT NULL,
  record     VARCHAR(100) NOT NULL,
  what       VARCHAR(100) NOT NULL, -- key of the words for it
  at         DATETIME(6)  NOT NULL,
  outcome    VARCHAR(10)  NOT NULL,
  reason     VARCHAR(100) NOT NULL, -- key of the words for why it is kept
  PRIMARY KEY (request_id, feature, record),
  CONSTRAINT fk_privacy_request_item FOREIGN KEY (request_id) REFERENCES privacy_request (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
