-- Files of cases that staff brought, and what became of each line.
CREATE TABLE case_sheet (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(200) NOT NULL,
  made_by       VARCHAR(200) NOT NULL,
  made_at       DATETIME(6)  NOT NULL,
  columns_named TEXT         NOT NULL, -- JSON, as in the file
  state         VARCHAR(10)  NOT NULL, -- PREVIEW, RUNNING, DONE
  claim         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin, -- of the node that takes it in
  claimed_until DATETIME(6),
  ended_at      DATETIME(6),
  KEY ix_case_sheet_state (state, id),
  KEY ix_case_sheet_made (made_by, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE case_sheet_line (
  sheet_id BIGINT      NOT NULL,
  line     INT         NOT NULL, -- in the file, from 1
  made_at  DATETIME(6) NOT NULL,
  cells    TEXT        NOT NULL, -- JSON, as in the file
  code     VARCHAR(60),
  problems TEXT        NOT NULL, -- empty when it can be used
  outcome  VARCHAR(20), -- null until it was taken in
  PRIMARY KEY (sheet_id, line),
  KEY ix_case_sheet_line_code (code),
  KEY ix_case_sheet_line_made (made_at),
  CONSTRAINT fk_case_sheet_line FOREIGN KEY (sheet_id) REFERENCES case_sheet (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
