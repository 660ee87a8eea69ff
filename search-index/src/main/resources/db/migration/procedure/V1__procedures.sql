CREATE TABLE procedure_ (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lock_version  INT         NOT NULL,
  code          VARCHAR(40) NOT NULL,
  status        VARCHAR(20) NOT NULL,
  popularity    BIGINT      NOT NULL,
  shown_version INT         NOT NULL,
  stamp         VARCHAR(32) NOT NULL,
  CONSTRAINT uq_procedure_code UNIQUE (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A version is what one publication decision made of a procedure. Content is JSON, read whole.
CREATE TABLE procedure_version (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  procedure_id    BIGINT        NOT NULL,
  number          INT           NOT NULL,
  decision_number VARCHAR(100),
  decision_date   DATE,
  effective_from  DATE,
  decision_kind   VARCHAR(20)   NOT NULL,
  decision_note   VARCHAR(1000),
  content         LONGTEXT      NOT NULL,
  recorded_at     DATETIME(6)   NOT NULL,
  CONSTRAINT uq_procedure_version UNIQUE (procedure_id, number),
  KEY ix_procedure_version_effective (effective_from),
  CONSTRAINT fk_procedure_version FOREIGN KEY (procedure_id) REFERENCES procedure_ (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE procedure_import (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source      VARCHAR(300) NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  state       VARCHAR(20)  NOT NULL,
  started_at  DATETIME(6)  NOT NULL,
  finished_at DATETIME(6),
  lines_read  INT          NOT NULL,
  created     INT          NOT NULL,
  changed     INT          NOT NULL,
  unchanged   INT          NOT NULL,
  rejected    INT          NOT NULL,
  problems    LONGTEXT     NOT NULL,
  KEY ix_procedure_import_source (source)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
