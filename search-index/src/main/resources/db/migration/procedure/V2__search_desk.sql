-- What staff teach the search: rules, pins and stops. A removed item stays, so that its removal can be undone.
CREATE TABLE search_desk_item (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lock_version INT           NOT NULL,
  kind         VARCHAR(10)   NOT NULL,
  text         VARCHAR(2000) NOT NULL,
  code         VARCHAR(40),
  ends_on      DATE,
  place        INT           NOT NULL,
  note         VARCHAR(1000) NOT NULL,
  made_by      VARCHAR(60)   NOT NULL,
  made_at      DATETIME(6)   NOT NULL,
  changed_by   VARCHAR(60)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  removed      BOOLEAN       NOT NULL,
  live_key     CHAR(64), -- digest of what must be there once only; null when removed
  CONSTRAINT uq_search_desk_item UNIQUE (live_key),
  KEY ix_search_desk_item_kind (kind, removed)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Only ever added to. before_ and after_ are JSON; null when the item was not there.
CREATE TABLE search_desk_change (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id BIGINT      NOT NULL,
  at      DATETIME(6) NOT NULL,
  who     VARCHAR(60) NOT NULL,
  action  VARCHAR(10) NOT NULL,
  before_ TEXT,
  after_  TEXT,
  KEY ix_search_desk_change_item (item_id, id),
  CONSTRAINT fk_search_desk_change FOREIGN KEY (item_id) REFERENCES search_desk_item (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Counts changes; every node asks for it and reads the items again when it has moved.
CREATE TABLE search_desk_revision (
  id       INT    NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO search_desk_revision (id, revision) VALUES (1, 0);
