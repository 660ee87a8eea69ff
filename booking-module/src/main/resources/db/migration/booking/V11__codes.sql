-- Codes sent to a telephone or mail address, to see that whoever wants a visit can be reached there. Kept for a day.
CREATE TABLE booking_code (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash  BINARY(32)  NOT NULL, -- of the hold
  number_hash BINARY(32)  NOT NULL, -- of the telephone number or the mail address
  code_hash   BINARY(32)  NOT NULL,
  sends       INT         NOT NULL,
  tries       INT         NOT NULL, -- wrong ones since it was sent last
  sent_at     DATETIME(6) NOT NULL,
  UNIQUE KEY uk_booking_code (token_hash, number_hash),
  KEY ix_booking_code_number (number_hash, sent_at),
  KEY ix_booking_code_sent (sent_at),
  CHECK (sends >= 1 AND tries >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
