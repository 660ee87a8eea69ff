-- Who is told of a case by mail, or a business by webhook. Only whoever opened the case can ask for it.
CREATE TABLE case_follow (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id      BIGINT       NOT NULL,
  mail         VARCHAR(254),          -- of a person
  client       VARCHAR(100),          -- or the program of a business
  language     VARCHAR(2)   NOT NULL,
  site         VARCHAR(300) NOT NULL, -- address of the portal as it was when they asked, for the links in mails
  state        VARCHAR(10)  NOT NULL, -- PENDING, ACTIVE, ENDED
  asked_at     DATETIME(6)  NOT NULL,
  confirmed_at DATETIME(6),
  changed_at   DATETIME(6)  NOT NULL,
  CONSTRAINT uq_case_follow_mail UNIQUE (case_id, mail),
  CONSTRAINT uq_case_follow_client UNIQUE (case_id, client),
  KEY ix_case_follow_mail (mail),
  KEY ix_case_follow_old (changed_at),
  CONSTRAINT fk_case_follow FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a follower was told, once each; without a message for what had happened before they followed.
CREATE TABLE case_follow_news (
  follow_id   BIGINT       NOT NULL,
  news        VARCHAR(130) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(20)  NOT NULL, -- RECEIVED, SUPPLEMENT, READY, APOLOGY, NEW_DATE
  happened_at DATETIME(6)  NOT NULL,
  told_at     DATETIME(6)  NOT NULL,
  message_id  BIGINT,                -- in the outbox
  PRIMARY KEY (follow_id, news),
  CONSTRAINT fk_case_follow_news FOREIGN KEY (follow_id) REFERENCES case_follow (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
