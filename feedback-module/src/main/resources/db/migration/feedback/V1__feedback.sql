-- What people tell agencies. Departments, procedures and cases are codes without foreign keys: they belong to other features.
CREATE TABLE feedback (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version          INT          NOT NULL DEFAULT 0,
  reference        CHAR(14)     NOT NULL,
  submission       CHAR(64), -- keyed hash of the form and what was in it: the same one sent twice is one
  kind             VARCHAR(20)  NOT NULL,
  category         VARCHAR(20)  NOT NULL,
  entry            VARCHAR(20)  NOT NULL,
  naming           VARCHAR(20)  NOT NULL,
  language         VARCHAR(2)   NOT NULL,
  text             TEXT         NOT NULL,
  procedure_code   VARCHAR(40)  NOT NULL,
  case_code        VARCHAR(60)  NOT NULL,
  booking_ref      VARCHAR(40)  NOT NULL,
  place_code       VARCHAR(40)  NOT NULL,
  place_words      VARCHAR(300) NOT NULL,
  about_agency     VARCHAR(40)  NOT NULL,
  sender_name      VARCHAR(200) NOT NULL,
  sender_address   VARCHAR(400) NOT NULL,
  sender_phone     VARCHAR(40)  NOT NULL,
  sender_email     VARCHAR(254) NOT NULL,
  receipt_days     INT          NOT NULL,
  forward_days     INT          NOT NULL,
  answer_days      INT          NOT NULL,
  complex_days     INT          NOT NULL,
  complex          BOOLEAN      NOT NULL,
  state            VARCHAR(20)  NOT NULL,
  owner            VARCHAR(40)  NOT NULL,
  officer          VARCHAR(200) NOT NULL,
  officer_id       BIGINT,
  draft            TEXT         NOT NULL,
  drafted_by       VARCHAR(200) NOT NULL,
  answer           TEXT         NOT NULL,
  answered_at      DATETIME(6),
  rating           INT,
  rating_why       TEXT         NOT NULL,
  merged_into      BIGINT,
  received_at      DATETIME(6)  NOT NULL,
  due_on           DATE, -- computed; written anew when a calendar changes
  escalation_level INT          NOT NULL,
  reminded         BOOLEAN      NOT NULL,
  next_check_at    DATETIME(6),
  CONSTRAINT uq_feedback_reference UNIQUE (reference),
  CONSTRAINT uq_feedback_submission UNIQUE (submission),
  CONSTRAINT ck_feedback_owner CHECK (owner <> ''),
  KEY ix_feedback_desk (owner, state, due_on, id),
  KEY ix_feedback_state (state, due_on, id),
  KEY ix_feedback_officer (officer_id, state, due_on, id),
  KEY ix_feedback_check (next_check_at, id),
  KEY ix_feedback_merged (merged_into)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Append-only: who did what, when and why, in UTC.
CREATE TABLE feedback_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  feedback_id BIGINT       NOT NULL,
  number      INT          NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  who         VARCHAR(200) NOT NULL,
  verb        VARCHAR(20)  NOT NULL,
  from_state  VARCHAR(20)  NOT NULL,
  to_state    VARCHAR(20)  NOT NULL,
  from_owner  VARCHAR(40)  NOT NULL,
  to_owner    VARCHAR(40)  NOT NULL,
  why         TEXT         NOT NULL,
  CONSTRAINT uq_feedback_event UNIQUE (feedback_id, number),
  CONSTRAINT fk_feedback_event FOREIGN KEY (feedback_id) REFERENCES feedback (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE feedback_message (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  feedback_id BIGINT       NOT NULL,
  written_at  DATETIME(6)  NOT NULL,
  voice       VARCHAR(20)  NOT NULL,
  who         VARCHAR(200) NOT NULL,
  text        TEXT         NOT NULL,
  KEY ix_feedback_message (feedback_id, id),
  CONSTRAINT fk_feedback_message FOREIGN KEY (feedback_id) REFERENCES feedback (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Time limits in working days; an empty column means any. The line that says most holds, a department counting most.
CREATE TABLE feedback_limit (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  department   VARCHAR(40) NOT NULL,
  category     VARCHAR(20) NOT NULL,
  entry        VARCHAR(20) NOT NULL,
  receipt_days INT         NOT NULL,
  forward_days INT         NOT NULL,
  answer_days  INT         NOT NULL,
  complex_days INT         NOT NULL,
  CONSTRAINT uq_feedback_limit UNIQUE (department, category, entry)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO feedback_limit (department, category, entry, receipt_days, forward_days, answer_days, complex_days) VALUES
  ('', '', '', 1, 3, 5, 10),
  ('', '', 'ONLINE', 1, 3, 3, 10),
  ('', '', 'API', 1, 3, 3, 10),
  ('', '', 'OPEN311', 1, 3, 3, 10);

-- Who answers what: the first line that fits, by position. An empty column fits everything.
CREATE TABLE feedback_rule (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  position   INT          NOT NULL,
  procedure_code VARCHAR(40) NOT NULL,
  category   VARCHAR(20)  NOT NULL,
  place      VARCHAR(40)  NOT NULL,
  department VARCHAR(40)  NOT NULL,
  CONSTRAINT uq_feedback_rule UNIQUE (procedure_code, category, place),
  KEY ix_feedback_rule (position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What everybody may read, moderated word by word; nothing else of a feedback is ever public.
CREATE TABLE feedback_publication (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  feedback_id  BIGINT       NOT NULL,
  public_id    CHAR(14)     NOT NULL,
  question     TEXT         NOT NULL,
  answer       TEXT         NOT NULL,
  sender_name  VARCHAR(200) NOT NULL,
  category     VARCHAR(20)  NOT NULL,
  procedure_code VARCHAR(40) NOT NULL,
  department   VARCHAR(40)  NOT NULL,
  place_words  VARCHAR(300) NOT NULL,
  received_at  DATETIME(6)  NOT NULL,
  answered_at  DATETIME(6)  NOT NULL,
  published_at DATETIME(6)  NOT NULL,
  published_by VARCHAR(200) NOT NULL,
  shown        BOOLEAN      NOT NULL,
  folded       MEDIUMTEXT   NOT NULL, -- lower case without accents, for searching
  CONSTRAINT uq_feedback_publication UNIQUE (feedback_id),
  CONSTRAINT uq_feedback_publication_id UNIQUE (public_id),
  KEY ix_feedback_publication_time (shown, answered_at, id),
  KEY ix_feedback_publication_procedure (procedure_code, shown, answered_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The calendar the stored days were computed with.
CREATE TABLE feedback_calendar (
  id       INT    NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO feedback_calendar (id, revision) VALUES (1, -1);
