-- What can be booked, slots, appointments. Times are UTC; a day is a day in Vietnam.
CREATE TABLE booking_service (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- in addresses, never changed
  name_vi      VARCHAR(200) NOT NULL,
  name_en      VARCHAR(200) NOT NULL,
  minutes      INT          NOT NULL, -- for one person
  most_people  INT          NOT NULL,
  once_a_day   BOOLEAN      NOT NULL, -- whether one person may have only one appointment of a day
  lead_minutes INT          NOT NULL, -- how long before it begins it can still be booked
  horizon_days INT          NOT NULL,
  position     INT          NOT NULL,
  UNIQUE KEY uk_booking_service_code (code),
  CHECK (minutes BETWEEN 1 AND 480 AND most_people BETWEEN 1 AND 20 AND lead_minutes >= 0 AND horizon_days BETWEEN 1 AND 120)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The procedures a service is for: codes, fields of the catalogue, or * for all that have no other.
CREATE TABLE booking_service_group (
  service_id BIGINT       NOT NULL,
  what       VARCHAR(200) NOT NULL,
  PRIMARY KEY (service_id, what),
  FOREIGN KEY (service_id) REFERENCES booking_service (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A counter, several alike, or an officer who goes to a zone.
CREATE TABLE booking_desk (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  centre         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- code of the service centre
  kind           VARCHAR(10)  NOT NULL,
  name_vi        VARCHAR(200) NOT NULL,
  name_en        VARCHAR(200) NOT NULL,
  slot_minutes   INT          NOT NULL, -- of a counter
  capacity       INT          NOT NULL, -- of a counter: how many are served at once
  travel_minutes INT          NOT NULL, -- of visits: the way, for each
  horizon_days   INT          NOT NULL, -- how far ahead there are slots
  week           VARCHAR(400) NOT NULL, -- hours as in the calendar; empty for those of the centre
  active         BOOLEAN      NOT NULL,
  version        INT          NOT NULL,
  UNIQUE KEY uk_booking_desk_name (centre, name_vi),
  CHECK (slot_minutes BETWEEN 1 AND 480 AND capacity BETWEEN 0 AND 100 AND travel_minutes BETWEEN 0 AND 240 AND horizon_days BETWEEN 1 AND 120)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE booking_desk_service (
  desk_id    BIGINT NOT NULL,
  service_id BIGINT NOT NULL,
  PRIMARY KEY (desk_id, service_id),
  FOREIGN KEY (desk_id) REFERENCES booking_desk (id),
  FOREIGN KEY (service_id) REFERENCES booking_service (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A day on which a desk is not as usual.
CREATE TABLE booking_desk_day (
  desk_id    BIGINT       NOT NULL,
  day        DATE         NOT NULL,
  hours      VARCHAR(100) NOT NULL, -- empty when closed
  capacity   INT          NOT NULL,
  reason     VARCHAR(200) NOT NULL,
  changed_by VARCHAR(80)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (desk_id, day),
  FOREIGN KEY (desk_id) REFERENCES booking_desk (id),
  CHECK (capacity BETWEEN 0 AND 100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Of a counter, capacity counts people; of visits, minutes. wanted is what the plan gives; capacity is more only while more than
-- that is taken, so that nothing booked is lost and nothing new gets in.
CREATE TABLE booking_slot (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  desk_id   BIGINT      NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at   DATETIME(6) NOT NULL,
  opens_at  DATETIME(6) NOT NULL, -- from when on it can be booked
  wanted    INT         NOT NULL,
  capacity  INT         NOT NULL,
  taken     INT         NOT NULL DEFAULT 0,
  UNIQUE KEY uk_booking_slot (desk_id, starts_at),
  FOREIGN KEY (desk_id) REFERENCES booking_desk (id),
  CONSTRAINT ck_booking_slot_taken CHECK (taken >= 0 AND taken <= capacity),
  CONSTRAINT ck_booking_slot_time CHECK (ends_at > starts_at AND wanted >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE appointment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash     BINARY(32)   NOT NULL, -- of what whoever holds it has; the same request has the same
  reference      CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- opens nothing by itself
  state          VARCHAR(12)  NOT NULL,
  service_id     BIGINT       NOT NULL,
  desk_id        BIGINT       NOT NULL,
  starts_at      DATETIME(6)  NOT NULL,
  ends_at        DATETIME(6)  NOT NULL,
  people         INT          NOT NULL,
  shares         INT          NOT NULL, -- how many rows of appointment_take it has
  expires_at     DATETIME(6)  NOT NULL, -- of the hold
  procedure_code VARCHAR(40),
  case_code      VARCHAR(60),
  person_name    VARCHAR(100), -- personal, like the next three
  phone          VARCHAR(20),
  mail           VARCHAR(254),
  address        VARCHAR(300),
  language       CHAR(2)      NOT NULL,
  contact_hash   BINARY(32), -- what it was confirmed with: the same again is the same booking
  limit_key      BINARY(32), -- person, service and day, where one of a day is the limit
  sequence       INT          NOT NULL,
  version        INT          NOT NULL,
  visits         INT          NOT NULL, -- in vain, of visits at home
  ticket_day     DATE,
  ticket         INT,
  remind_at      DATETIME(6),
  made_at        DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_appointment_token (token_hash),
  UNIQUE KEY uk_appointment_reference (reference),
  UNIQUE KEY uk_appointment_limit (limit_key),
  KEY ix_appointment_day (desk_id, starts_at),
  KEY ix_appointment_remind (remind_at),
  KEY ix_appointment_expiry (state, expires_at),
  FOREIGN KEY (service_id) REFERENCES booking_service (id),
  FOREIGN KEY (desk_id) REFERENCES booking_desk (id),
  CHECK (people >= 1 AND shares >= 1 AND sequence >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What an appointment takes of a slot. The sum over a slot is always its booking_slot.taken. From free_at on it counts as free:
-- whoever needs it takes it away.
CREATE TABLE appointment_take (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  appointment_id BIGINT      NOT NULL,
  slot_id        BIGINT      NOT NULL,
  units          INT         NOT NULL,
  free_at        DATETIME(6),
  KEY ix_appointment_take_slot (slot_id, free_at),
  KEY ix_appointment_take_appointment (appointment_id),
  FOREIGN KEY (slot_id) REFERENCES booking_slot (id),
  FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CHECK (units > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What happened to an appointment; never changed.
CREATE TABLE appointment_event (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  appointment_id BIGINT      NOT NULL,
  at             DATETIME(6) NOT NULL,
  who            VARCHAR(80) NOT NULL, -- of the staff; empty for the citizen and the portal
  step           VARCHAR(12) NOT NULL,
  from_state     VARCHAR(12) NOT NULL,
  to_state       VARCHAR(12) NOT NULL,
  KEY ix_appointment_event (appointment_id),
  FOREIGN KEY (appointment_id) REFERENCES appointment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The last ticket number given out at a centre on a day.
CREATE TABLE booking_ticket (
  centre VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day    DATE        NOT NULL,
  last   INT         NOT NULL,
  PRIMARY KEY (centre, day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
