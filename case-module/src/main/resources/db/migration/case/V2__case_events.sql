-- A case is what follows from its events; until now nothing but the demo wrote here, and it is loaded anew.
DROP TABLE case_event;
DROP TABLE case_file;

-- What follows from the events of a case, for queries; written again whenever an event comes. Procedure and department are codes as the
-- one-stop software gives them: no foreign key, the catalogue may not know them. Times are UTC, days are days in Vietnam.
CREATE TABLE case_file (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code            VARCHAR(60)  NOT NULL,
  agency_code     VARCHAR(40)  NOT NULL, -- of the code: whose software tells about it
  procedure_code  VARCHAR(60)  NOT NULL DEFAULT '',
  procedure_name  VARCHAR(1000),
  department_code VARCHAR(40)  NOT NULL DEFAULT '',
  channel         VARCHAR(20)  NOT NULL DEFAULT 'COUNTER',
  notice          BOOLEAN      NOT NULL DEFAULT FALSE,
  status          VARCHAR(30)  NOT NULL DEFAULT 'REGISTERED',
  phase           VARCHAR(10)  NOT NULL DEFAULT 'OPEN', -- OPEN, WAITING (for the applicant), ISSUED, READY, ENDED
  step            TINYINT      NOT NULL DEFAULT 0,
  submitted_on    DATE,
  received_on     DATE,
  due_on          DATE,
  waiting_on      DATE, -- since when the applicant has something to do
  issued_on       DATE,
  recorded_on     DATE,
  handed_over_on  DATE,
  apology_on      DATE,
  apology_day     DATE,
  holder_code     VARCHAR(40),
  holder_name     VARCHAR(300),
  transfer_on     DATE, -- since when a transfer waits
  days_taken      SMALLINT, -- working days from receipt to issue, those of waiting for the applicant left out
  events          INT          NOT NULL DEFAULT 0,
  told_at         DATETIME(6)  NOT NULL, -- when the portal last heard of it
  CONSTRAINT uq_case_file_code UNIQUE (code),
  KEY ix_case_file_received (department_code, received_on, id),
  KEY ix_case_file_due (department_code, phase, due_on, id),
  KEY ix_case_file_all_received (received_on, id),
  KEY ix_case_file_all_due (phase, due_on, id),
  KEY ix_case_file_all_transfer (transfer_on, id),
  KEY ix_case_file_transfer (department_code, transfer_on, id),
  KEY ix_case_file_taken (procedure_code, department_code, issued_on, days_taken)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What happened, never changed; by (case, event id) each is stored once. Rows of a case lie together.
CREATE TABLE case_event (
  case_id     BIGINT       NOT NULL,
  reference   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  kind        VARCHAR(30)  NOT NULL,
  corrects    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,
  person      VARCHAR(200), -- never shown in public
  detail      LONGTEXT     NOT NULL, -- JSON
  digest      BINARY(32)   NOT NULL, -- of its content: the same id with other content is refused
  message_id  BIGINT,      -- the message that brought it
  told_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (case_id, reference),
  CONSTRAINT fk_case_event FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whose case it is; apart from the events, because these stay and persons may be forgotten.
CREATE TABLE case_applicant (
  case_id   BIGINT       NOT NULL PRIMARY KEY,
  name      VARCHAR(300),
  kind      VARCHAR(20),
  phone     VARCHAR(40),
  email     VARCHAR(254),
  summary   VARCHAR(2000),
  told_at   DATETIME(6)  NOT NULL, -- what was told later wins
  CONSTRAINT fk_case_applicant FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every message as it came, until its retention ends.
CREATE TABLE case_message (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  told_at  DATETIME(6)  NOT NULL,
  client   VARCHAR(100) NOT NULL,
  way      VARCHAR(20)  NOT NULL, -- PUT, BATCH, CASE_SYNC, PROGRESS, PULL, FILE, DEMO
  code     VARCHAR(60),
  outcome  VARCHAR(20)  NOT NULL,
  reason   VARCHAR(300),
  body     LONGTEXT COMPRESSED NOT NULL,
  KEY ix_case_message_time (told_at),
  KEY ix_case_message_outcome (outcome, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Procedures and departments that cases name and the portal does not know.
CREATE TABLE case_unknown (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind     VARCHAR(20)  NOT NULL, -- PROCEDURE, DEPARTMENT
  code     VARCHAR(60)  NOT NULL,
  agency   VARCHAR(40)  NOT NULL,
  name     VARCHAR(1000),
  example  VARCHAR(60)  NOT NULL, -- code of a case
  first_at DATETIME(6)  NOT NULL,
  last_at  DATETIME(6)  NOT NULL,
  CONSTRAINT uq_case_unknown UNIQUE (kind, code, agency)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- When an agency's software was last heard of.
CREATE TABLE case_feed (
  agency  VARCHAR(40) NOT NULL PRIMARY KEY,
  told_at DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Which rule a case was filed under: how the clock goes on when missing papers have come. The most special one in force on the day of
-- receipt counts.
CREATE TABLE case_rule (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  effective_from DATE        NOT NULL,
  procedure_code VARCHAR(60),
  department_code VARCHAR(40),
  after_halt     VARCHAR(20) NOT NULL, -- RESTARTS, GOES_ON
  basis          VARCHAR(200) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO case_rule (effective_from, after_halt, basis) VALUES ('1900-01-01', 'GOES_ON', ''),
  ('2018-06-21', 'RESTARTS', 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4');

-- One-time codes that were sent; the code itself opens a reference.
CREATE TABLE case_one_time (
  case_id BIGINT      NOT NULL PRIMARY KEY,
  sent_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  day     DATE        NOT NULL,
  sent    SMALLINT    NOT NULL, -- on that day
  CONSTRAINT fk_case_one_time FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
