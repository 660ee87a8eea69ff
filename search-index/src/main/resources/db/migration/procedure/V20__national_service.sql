-- Where the portal is with the national service; one row. Of several nodes, one at a time asks.
CREATE TABLE national_list (
  id            TINYINT      NOT NULL PRIMARY KEY,
  list_due_at   DATETIME(6)  NOT NULL, -- when the list is asked for next
  due_at        DATETIME(6)  NOT NULL, -- when anything is asked for next
  claim         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin, -- of the node that is asking
  claimed_until DATETIME(6),
  listed_at     DATETIME(6), -- when the list was last read
  listed        INT          NOT NULL DEFAULT 0,
  unreadable    INT          NOT NULL DEFAULT 0,
  doubt         VARCHAR(10)  NOT NULL DEFAULT '', -- why nothing was taken for gone from the list last read
  good_at       DATETIME(6), -- when it last answered as it should
  failing_at    DATETIME(6), -- since when it has not
  failures      INT          NOT NULL DEFAULT 0,
  problem       VARCHAR(100) NOT NULL DEFAULT '',
  CONSTRAINT ck_national_list CHECK (id = 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the list named, and whether it has to be asked for.
CREATE TABLE national_procedure (
  code       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name       VARCHAR(500) NOT NULL,
  changed_on DATE, -- as the list said
  wanted     BOOLEAN      NOT NULL,
  due_at     DATETIME(6)  NOT NULL,
  tries      INT          NOT NULL DEFAULT 0, -- in vain, one after the other
  trouble    VARCHAR(300) NOT NULL DEFAULT '',
  fetched_at DATETIME(6),
  KEY ix_national_procedure_due (wanted, due_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
