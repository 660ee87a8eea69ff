-- How much the self-check found, day by day, so that a leader sees whether it gets better. found is 0 for the empty department of every
-- rule that was looked at, so that "nothing" is told from "not looked".
CREATE TABLE selfcheck_day (
  day        DATE        NOT NULL, -- in Vietnam
  rule       VARCHAR(60) NOT NULL,
  department VARCHAR(40) NOT NULL,
  found      INT         NOT NULL,
  PRIMARY KEY (day, rule, department),
  KEY ix_selfcheck_day_rule (rule, day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
