-- What went wrong with a case, as an inspection would see it; written together with case_file. Most cases have none. A case that was there
-- before gets its flags with the next event.
CREATE TABLE case_flag (
  case_id         BIGINT      NOT NULL,
  flag            VARCHAR(30) NOT NULL,
  since           DATE        NOT NULL,
  amount          INT         NOT NULL, -- days or times
  department_code VARCHAR(40) NOT NULL,
  PRIMARY KEY (case_id, flag),
  KEY ix_case_flag (flag, since),
  CONSTRAINT fk_case_flag FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
