-- What people and the tariff need of an order.
ALTER TABLE postal_order
  ADD COLUMN commune CHAR(5) CHARACTER SET ascii COLLATE ascii_bin AFTER address; -- of today, by the statistics office; null when it was not recognised

-- Why a try was in vain, for each of them.
ALTER TABLE postal_event
  ADD COLUMN cause VARCHAR(200) NOT NULL DEFAULT '';
