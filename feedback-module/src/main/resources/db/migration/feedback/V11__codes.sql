-- Codes by which a sender shows that a telephone or mail address is theirs. Neither the code nor where it went can be read from here;
-- old rows go when the next code is made.
CREATE TABLE feedback_code (
  form       CHAR(64)    NOT NULL COLLATE ascii_bin PRIMARY KEY, -- keyed hash of the form and of where the code went
  code       CHAR(64)    NOT NULL COLLATE ascii_bin,             -- keyed hash of the code
  tries      INT         NOT NULL,                               -- over all codes of the form
  sent       INT         NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY ix_feedback_code (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
