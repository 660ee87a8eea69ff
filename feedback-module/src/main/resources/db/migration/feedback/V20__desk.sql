-- Which part of the inbox a feedback is in (open, answered, over) and whether it is restricted: computed, so that a list reads only
-- the rows it shows, in their order.
ALTER TABLE feedback
  ADD COLUMN part CHAR(1) AS (CASE WHEN state IN ('RECEIVED', 'IN_HAND', 'WAITING', 'DRAFTED') THEN 'O'
                                   WHEN state IN ('ANSWERED', 'CLOSED') THEN 'A' ELSE 'X' END) PERSISTENT,
  ADD COLUMN restricted BOOLEAN AS (kind IN ('COMPLAINT', 'DENUNCIATION')) PERSISTENT,
  ADD COLUMN mark VARCHAR(40) NOT NULL DEFAULT '', -- a word by which a department sorts its work
  ADD COLUMN split_from BIGINT,
  ADD KEY ix_feedback_part (owner, restricted, part, due_on, id),
  ADD KEY ix_feedback_part_all (restricted, part, due_on, id),
  ADD KEY ix_feedback_step (owner, restricted, state, due_on, id),
  ADD KEY ix_feedback_step_all (restricted, state, due_on, id),
  ADD KEY ix_feedback_split (split_from),
  DROP KEY ix_feedback_desk,
  DROP KEY ix_feedback_state,
  DROP KEY ix_feedback_inbox,
  DROP KEY ix_feedback_inbox_all;

-- What is searched at the desk: plain words, each behind two letters, so that the shortest are found and none is a stop word.
-- What is restricted is never in here.
CREATE TABLE feedback_words (
  feedback_id BIGINT      NOT NULL PRIMARY KEY,
  received_at DATETIME(6) NOT NULL,
  words       MEDIUMTEXT  NOT NULL,
  FULLTEXT KEY ix_feedback_words (words)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Joint handling: what the department that answers asks of others, each with a time of its own. The owner stays one.
CREATE TABLE feedback_contribution (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  feedback_id BIGINT       NOT NULL,
  department  VARCHAR(40)  NOT NULL,
  question    TEXT         NOT NULL,
  days        INT          NOT NULL, -- working days by that department's calendar
  asked_by    VARCHAR(200) NOT NULL,
  asked_at    DATETIME(6)  NOT NULL,
  words       TEXT         NOT NULL,
  given_by    VARCHAR(200) NOT NULL,
  ended_at    DATETIME(6), -- when it was given, or no longer needed
  told_late   BOOLEAN      NOT NULL,
  KEY ix_feedback_contribution (feedback_id),
  KEY ix_feedback_contribution_open (department, ended_at, feedback_id),
  KEY ix_feedback_contribution_late (ended_at, told_late),
  CONSTRAINT fk_feedback_contribution FOREIGN KEY (feedback_id) REFERENCES feedback (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Answers that are written often, with fields; of one department, or of all where it is empty.
CREATE TABLE feedback_wording (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version    INT          NOT NULL DEFAULT 0,
  department VARCHAR(40)  NOT NULL,
  name       VARCHAR(120) NOT NULL,
  words      TEXT         NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  CONSTRAINT uq_feedback_wording UNIQUE (department, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Time limits change on a day; what came before keeps what held then.
ALTER TABLE feedback_limit
  ADD COLUMN since DATE NOT NULL DEFAULT '2000-01-01',
  DROP KEY uq_feedback_limit,
  ADD CONSTRAINT uq_feedback_limit UNIQUE (department, category, entry, since);
