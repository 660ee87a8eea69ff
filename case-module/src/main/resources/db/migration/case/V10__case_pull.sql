-- Where the portal is with each upstream it polls by itself, and which node is at it.
CREATE TABLE case_pull (
  name          VARCHAR(40)  NOT NULL PRIMARY KEY,
  agency        VARCHAR(40)  NOT NULL,
  position      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, -- the cursor: up to here all is stored
  due_at        DATETIME(6)  NOT NULL,
  claim         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin, -- of the node that is asking
  claimed_until DATETIME(6),
  asked_at      DATETIME(6),
  good_at       DATETIME(6), -- when it last answered as it should
  failing_at    DATETIME(6), -- since when it has not
  failures      INT          NOT NULL DEFAULT 0,
  problem       VARCHAR(100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
