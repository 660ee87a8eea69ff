-- Feedback that an authority outside the portal has to answer: to whom, when, by which letter, on what ground, and what came back.
CREATE TABLE feedback_outside (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  feedback_id BIGINT       NOT NULL,
  authority   VARCHAR(200) NOT NULL,
  letter      VARCHAR(80)  NOT NULL,
  sent_on     DATE         NOT NULL,
  ground      VARCHAR(500) NOT NULL,
  sent_by     VARCHAR(200) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  reply       TEXT         NOT NULL,
  replied_on  DATE,
  reply_by    VARCHAR(200) NOT NULL, -- who noted it
  CONSTRAINT uq_feedback_outside UNIQUE (feedback_id), -- once passed on, it never comes back
  CONSTRAINT fk_feedback_outside FOREIGN KEY (feedback_id) REFERENCES feedback (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
