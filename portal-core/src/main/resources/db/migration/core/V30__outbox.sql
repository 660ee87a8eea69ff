-- Messages to the outside. Times are UTC.
CREATE TABLE outbox_message (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id      CHAR(36)     NOT NULL COLLATE ascii_bin,  -- the same for every try: Message-ID, webhook-id
  channel         VARCHAR(10)  NOT NULL,
  recipient       VARCHAR(500) NOT NULL,
  language        VARCHAR(2)   NOT NULL,
  kind            VARCHAR(100) NOT NULL,                    -- name of the template, or type of the event
  title           VARCHAR(300) NOT NULL,
  payload         MEDIUMTEXT   NOT NULL,
  subscription_id BIGINT,
  matter          VARCHAR(200) NOT NULL,
  lane            CHAR(64)     NOT NULL COLLATE ascii_bin,  -- what arrives in order: hash of channel, receiver and matter
  open_lane       CHAR(64)     COLLATE ascii_bin,           -- the lane while the message is on its way
  state           VARCHAR(10)  NOT NULL,
  attempts        INT          NOT NULL,
  due_at          DATETIME(6),                              -- next try, or end of the lease of the one that goes on
  claim           BIGINT       NOT NULL,                    -- rises with every change; who changes names the one they saw
  reason          VARCHAR(30),
  created_at      DATETIME(6)  NOT NULL,
  changed_at      DATETIME(6)  NOT NULL,
  CONSTRAINT uq_outbox_message_id UNIQUE (message_id),
  KEY ix_outbox_due (channel, due_at),
  KEY ix_outbox_lane (open_lane, id),
  KEY ix_outbox_state (state, channel, id),
  KEY ix_outbox_subscription (subscription_id, state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What happened to each message; only ever added to.
CREATE TABLE outbox_history (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id BIGINT       NOT NULL,
  at         DATETIME(6)  NOT NULL,
  who        VARCHAR(200) NOT NULL,                         -- empty for the portal itself
  state      VARCHAR(10)  NOT NULL,
  reason     VARCHAR(30),
  detail     VARCHAR(500) NOT NULL,
  KEY ix_outbox_history (message_id, id),
  CONSTRAINT fk_outbox_history FOREIGN KEY (message_id) REFERENCES outbox_message (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What staff made of the templates; without a row the one that comes with the portal holds. Only ever added to.
CREATE TABLE message_template (
  name       VARCHAR(60)  NOT NULL COLLATE ascii_bin,
  language   VARCHAR(2)   NOT NULL,
  version    INT          NOT NULL,
  subject    VARCHAR(300),                                  -- null with the body: back to the portal's own
  body       TEXT,
  changed_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (name, language, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE webhook_subscription (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  url        VARCHAR(500)  NOT NULL,
  types      VARCHAR(1000) NOT NULL,                        -- event types separated by spaces; * for all
  note       VARCHAR(300)  NOT NULL,
  secret     VARBINARY(200) NOT NULL,                       -- encrypted
  active     BOOLEAN       NOT NULL,
  reason     VARCHAR(30),                                   -- why it is not active
  made_by    VARCHAR(200)  NOT NULL,
  made_at    DATETIME(6)   NOT NULL,
  changed_by VARCHAR(200)  NOT NULL,
  changed_at DATETIME(6)   NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
