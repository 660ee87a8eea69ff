-- Who came by a day and was not settled then: of those that took a quarter at most, only the last quarter has to be looked at.
ALTER TABLE case_fact
  ADD lengthy BOOLEAN AS (closed_on > entered_on + INTERVAL 92 DAY) STORED,
  ADD KEY ix_case_fact_entered (lengthy, entered_on, closed_on);

-- Months that are over, summed, so that years are counted without reading every case. What is here follows from case_fact and can be
-- thrown away at any time: a month that is missing, or that has a mark, is counted from the cases.
CREATE TABLE case_month (
  month      DATE        NOT NULL PRIMARY KEY, -- its first day
  entered    INT         NOT NULL,             -- of all cells, without notices
  settled    INT         NOT NULL,
  summed_at  DATETIME(6) NOT NULL,
  checked_at DATETIME(6) NOT NULL              -- when it was last compared with the cases
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE case_cell (
  id              INT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  department_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  procedure_code  VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  channel         TINYINT     NOT NULL,
  notice          BOOLEAN     NOT NULL,
  CONSTRAINT uq_case_cell UNIQUE (department_code, procedure_code, channel, notice)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE case_month_sum (
  month        DATE NOT NULL,
  cell_id      INT  NOT NULL,
  entered      INT  NOT NULL, -- began to count in the month; the others were settled in it
  early        INT  NOT NULL,
  on_time      INT  NOT NULL,
  late         INT  NOT NULL,
  not_judged   INT  NOT NULL,
  not_accepted INT  NOT NULL,
  withdrawn    INT  NOT NULL,
  stopped      INT  NOT NULL,
  PRIMARY KEY (month, cell_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE case_month_days (
  month           DATE        NOT NULL,
  department_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  procedure_code  VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  results         TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- "3:12 5:1": twelve took three working days, one took five
  PRIMARY KEY (month, department_code, procedure_code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A month whose cases have changed since, written in the transaction that changed them; a row each time, so that nobody waits for anybody.
CREATE TABLE case_month_mark (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  month     DATE        NOT NULL,
  marked_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  KEY ix_case_month_mark (month)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whether anything is known of a case, to count those without reading them.
ALTER TABLE case_file ADD counted BOOLEAN AS (events > 0) STORED, ADD KEY ix_case_file_counted (counted);
