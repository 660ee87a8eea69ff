-- What people looked for, week by week. Nobody is in it: people are counted in memory, and a query is written here only when at
-- least five of them had typed it.
CREATE TABLE search_query (
  week           DATE         NOT NULL COMMENT 'its Monday, in Vietnam',
  source         VARCHAR(10)  NOT NULL COMMENT 'PAGE or API',
  query          VARCHAR(100) NOT NULL COMMENT 'without accents: letters, digits, single spaces',
  people         INT          NOT NULL COMMENT 'at least so many different people',
  searches       INT          NOT NULL,
  without_result INT          NOT NULL,
  clicks         INT          NOT NULL,
  last_day       DATE         NOT NULL,
  PRIMARY KEY (week, source, query),
  KEY ix_search_query (source, query)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What staff have settled; the query then leaves the queue.
CREATE TABLE search_query_mark (
  query     VARCHAR(100) NOT NULL PRIMARY KEY,
  mark      VARCHAR(10)  NOT NULL COMMENT 'DONE or IGNORED',
  marked_at DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
