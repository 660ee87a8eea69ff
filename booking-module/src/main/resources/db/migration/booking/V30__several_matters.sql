-- What a booking is for besides the first, at the same desk: ho-tich/1.004884 khac. Services are retired, never deleted.
ALTER TABLE appointment ADD COLUMN more VARCHAR(400) NOT NULL DEFAULT '';
ALTER TABLE booking_waiting ADD COLUMN more VARCHAR(400) NOT NULL DEFAULT '';

-- A service that can no longer be booked; what is booked of it stays.
ALTER TABLE booking_service
  ADD COLUMN active  BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN version INT     NOT NULL DEFAULT 0;
