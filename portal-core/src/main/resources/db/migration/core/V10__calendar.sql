-- Days that are not as their day of the week says, and working hours, of the whole country (owner '') or of one agency and those
-- below it. A removed entry stays, so that its removal can be undone and a later start does not bring it back.
CREATE TABLE calendar_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lock_version INT          NOT NULL,
  owner        VARCHAR(40)  NOT NULL,
  part         VARCHAR(5)   NOT NULL, -- DAY or HOURS: a day may have one entry of each
  on_day       DATE         NOT NULL, -- of hours: their first day
  content      TEXT         NOT NULL, -- JSON
  removed      BOOLEAN      NOT NULL,
  changed_by   VARCHAR(60)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  CONSTRAINT uq_calendar_entry UNIQUE (owner, part, on_day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Only ever added to. before_ and after_ are JSON; null when the entry was not there.
CREATE TABLE calendar_change (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_id BIGINT      NOT NULL,
  at       DATETIME(6) NOT NULL,
  who      VARCHAR(60) NOT NULL,
  action   VARCHAR(10) NOT NULL,
  before_  TEXT,
  after_   TEXT,
  KEY ix_calendar_change_entry (entry_id, id),
  CONSTRAINT fk_calendar_change FOREIGN KEY (entry_id) REFERENCES calendar_entry (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Counts changes of calendars and of departments; every node asks for it and reads again when it has moved.
CREATE TABLE calendar_revision (
  id       INT    NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO calendar_revision (id, revision) VALUES (1, 0);
