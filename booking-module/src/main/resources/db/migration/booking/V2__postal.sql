-- Orders to the post. Times are UTC.
CREATE TABLE postal_order (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_hash   BINARY(32)   NOT NULL, -- of what the sender made up: the same again is the same order
  content_hash   BINARY(32)   NOT NULL, -- of what was sent with it
  reference      CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- opens nothing by itself
  parcel         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- by which the carrier knows it
  kind           VARCHAR(10)  NOT NULL,
  state          VARCHAR(12)  NOT NULL,
  centre         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  procedure_code VARCHAR(40)  NOT NULL,
  case_code      VARCHAR(60),
  papers         VARCHAR(1000) NOT NULL,
  person_name    VARCHAR(100) NOT NULL, -- personal, like the next three
  phone          VARCHAR(20)  NOT NULL,
  mail           VARCHAR(254),
  address        VARCHAR(300) NOT NULL,
  language       CHAR(2)      NOT NULL,
  attempts       INT          NOT NULL, -- of delivery, in vain
  cause          VARCHAR(200), -- why it came back or is lost
  filed_at       DATETIME(6), -- signed over at the agency: the papers count as filed
  fee            INT          NOT NULL, -- estimated, in VND
  version        INT          NOT NULL,
  made_at        DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_postal_order_request (request_hash),
  UNIQUE KEY uk_postal_order_reference (reference),
  UNIQUE KEY uk_postal_order_parcel (parcel),
  CHECK (attempts >= 0 AND fee >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What happened to an order; never changed.
CREATE TABLE postal_event (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id   BIGINT      NOT NULL,
  at         DATETIME(6) NOT NULL,
  who        VARCHAR(80) NOT NULL,
  from_state VARCHAR(12) NOT NULL,
  to_state   VARCHAR(12) NOT NULL,
  KEY ix_postal_event (order_id),
  FOREIGN KEY (order_id) REFERENCES postal_order (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a carrier told, as it came; each once, whatever became of it.
CREATE TABLE postal_callback (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  carrier     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  message     BINARY(32)  NOT NULL, -- hash of carrier and id of the message
  body        MEDIUMTEXT  NOT NULL,
  outcome     VARCHAR(12) NOT NULL, -- APPLIED, LATE, UNKNOWN_CODE, UNKNOWN_ITEM
  order_id    BIGINT,
  received_at DATETIME(6) NOT NULL,
  UNIQUE KEY uk_postal_callback (message),
  KEY ix_postal_callback_outcome (outcome)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
