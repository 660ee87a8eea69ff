-- The revision of the calendars the stored days are computed with: once this row says what the calendars say, all have followed.
CREATE TABLE case_calendar (
  id       TINYINT NOT NULL PRIMARY KEY,
  revision BIGINT  NOT NULL
);
INSERT INTO case_calendar (id, revision) VALUES (1, -1);
