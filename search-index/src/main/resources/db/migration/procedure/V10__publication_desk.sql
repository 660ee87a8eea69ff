-- Catalogue lines handed in for staff to look through; nothing of them is published.
CREATE TABLE procedure_delivery (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source     VARCHAR(100) NOT NULL,
  whole      BOOLEAN      NOT NULL COMMENT 'what it leaves out is gone',
  made_by    VARCHAR(60)  NOT NULL,
  made_at    DATETIME(6)  NOT NULL,
  lines_read INT          NOT NULL,
  problems   LONGTEXT     NOT NULL COMMENT 'JSON'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A decision under which staff published, amended or repealed.
CREATE TABLE procedure_decision (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number         VARCHAR(100) NOT NULL,
  signed_on      DATE         NOT NULL,
  effective_from DATE         NOT NULL,
  issued_by      VARCHAR(300) NOT NULL,
  note           VARCHAR(600) NOT NULL,
  made_by        VARCHAR(60)  NOT NULL,
  made_at        DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a source last said of a procedure, and what staff made of it.
CREATE TABLE staged_procedure (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lock_version INT           NOT NULL,
  source       VARCHAR(100)  NOT NULL,
  code         VARCHAR(40)   NOT NULL,
  name         VARCHAR(2000) NOT NULL,
  delivery_id  BIGINT        NOT NULL,
  line         LONGTEXT      NOT NULL COMMENT 'as handed in; empty for what is to be repealed',
  difference   VARCHAR(10)   NOT NULL,
  state        VARCHAR(10)   NOT NULL,
  base         VARCHAR(64)   NOT NULL COMMENT 'digest of the versions it was compared with',
  reason       VARCHAR(1000) NOT NULL COMMENT 'why it was rejected',
  decision_id  BIGINT,
  changed_by   VARCHAR(60)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  CONSTRAINT uq_staged_procedure UNIQUE (source, code),
  KEY ix_staged_procedure_state (state, difference, code),
  CONSTRAINT fk_staged_procedure_delivery FOREIGN KEY (delivery_id) REFERENCES procedure_delivery (id),
  CONSTRAINT fk_staged_procedure_decision FOREIGN KEY (decision_id) REFERENCES procedure_decision (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
