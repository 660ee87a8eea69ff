-- Procedure and department are codes as the one-stop software gives them: no foreign key, the catalogue may not know them.
CREATE TABLE case_file (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version         INT          NOT NULL DEFAULT 0,
  code            VARCHAR(60)  NOT NULL,
  procedure_code  VARCHAR(60)  NOT NULL,
  procedure_name  VARCHAR(1000),
  department_code VARCHAR(40)  NOT NULL,
  channel         VARCHAR(20)  NOT NULL,
  status          VARCHAR(30)  NOT NULL,
  submitted_on    DATE,
  received_on     DATE,
  due_on          DATE,
  issued_on       DATE,
  recorded_on     DATE,
  handed_over_on  DATE,
  CONSTRAINT uq_case_file_code UNIQUE (code),
  KEY ix_case_file_department (department_code, received_on),
  KEY ix_case_file_status (status, due_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Append-only: what happened to a case, in UTC. The same event brought twice is stored once.
CREATE TABLE case_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id     BIGINT       NOT NULL,
  reference   VARCHAR(100) NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  status      VARCHAR(30)  NOT NULL,
  CONSTRAINT uq_case_event UNIQUE (case_id, reference),
  KEY ix_case_event_time (case_id, happened_at),
  CONSTRAINT fk_case_event FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
