-- That a list of procedures hangs at a service centre since a day. The latest one of a centre holds.
CREATE TABLE posted_list (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  centre     VARCHAR(40) NOT NULL,
  follows    BIGINT      NOT NULL COMMENT 'the one whose place it takes; 0 for the first of a centre',
  posted_on  DATE        NOT NULL,
  digest     VARCHAR(64) NOT NULL COMMENT 'of all the list says',
  items      LONGTEXT    NOT NULL COMMENT 'JSON: by code, what its line said of name, time limits and fees, as digests',
  made_by    VARCHAR(60) NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  CONSTRAINT uq_posted_list UNIQUE (centre, follows)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
