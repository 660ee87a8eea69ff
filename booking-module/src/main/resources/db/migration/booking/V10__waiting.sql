-- Who waits for an earlier time: with a booking that is then moved, or without one.
CREATE TABLE booking_waiting (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash     BINARY(32)   NOT NULL, -- of what the link of the mail has; the same form sent again has the same
  appointment_id BIGINT, -- of the booking; null without one
  service_id     BIGINT       NOT NULL,
  centre         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  people         INT          NOT NULL,
  visit          BOOLEAN      NOT NULL,
  procedure_code VARCHAR(40),
  until_at       DATETIME(6)  NOT NULL, -- what begins then or later is no help; with a booking its own time counts
  person_name    VARCHAR(100) NOT NULL, -- personal, like the next; both empty with a booking, which has them
  mail           VARCHAR(254) NOT NULL,
  language       CHAR(2)      NOT NULL,
  portal         VARCHAR(300) NOT NULL, -- the address links begin with
  state          VARCHAR(12)  NOT NULL,
  offers         INT          NOT NULL, -- how many there were
  offer_id       BIGINT, -- the hold that is offered
  offer_until    DATETIME(6),
  turn_at        DATETIME(6)  NOT NULL, -- who has let an offer pass goes to the end
  made_at        DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_booking_waiting_token (token_hash),
  UNIQUE KEY uk_booking_waiting_appointment (appointment_id),
  UNIQUE KEY uk_booking_waiting_offer (offer_id),
  KEY ix_booking_waiting_turn (state, turn_at),
  FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  FOREIGN KEY (offer_id) REFERENCES appointment (id),
  FOREIGN KEY (service_id) REFERENCES booking_service (id),
  CHECK (people >= 1 AND offers >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
