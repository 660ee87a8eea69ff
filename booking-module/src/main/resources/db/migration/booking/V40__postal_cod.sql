-- What postmen collect for the centre, in VND: expected, collected, paid out. Nothing in it is ever changed; what was wrong is put right by an entry against it.
CREATE TABLE postal_cod (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_key  BINARY(32)   NOT NULL, -- of what it came from: the same again is the same entry
  order_id   BIGINT       NOT NULL,
  what       VARCHAR(9)   NOT NULL,
  amount     BIGINT       NOT NULL,
  source     VARCHAR(7)   NOT NULL, -- who said so
  remittance VARCHAR(80)  NOT NULL DEFAULT '', -- the carrier's number of the payment
  note       VARCHAR(200) NOT NULL DEFAULT '',
  corrects   BIGINT, -- the entry this one is against
  who        VARCHAR(80)  NOT NULL,
  at         DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_postal_cod_key (entry_key),
  UNIQUE KEY uk_postal_cod_corrects (corrects),
  KEY ix_postal_cod_order (order_id),
  FOREIGN KEY (order_id) REFERENCES postal_order (id),
  FOREIGN KEY (corrects) REFERENCES postal_cod (id),
  CHECK (what IN ('EXPECTED', 'COLLECTED', 'PAID_OUT') AND source IN ('CLERK', 'CARRIER', 'FILE')),
  CHECK ((corrects IS NULL AND amount > 0) OR (corrects IS NOT NULL AND amount < 0)),
  CHECK (amount BETWEEN -1000000000 AND 1000000000)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

DELIMITER //
CREATE TRIGGER postal_cod_added BEFORE INSERT ON postal_cod FOR EACH ROW
BEGIN
  IF NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM postal_cod WHERE id = NEW.corrects AND corrects IS NULL
      AND order_id = NEW.order_id AND what = NEW.what AND amount = -NEW.amount) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An entry is put right by its opposite only';
  END IF;
END//
CREATE TRIGGER postal_cod_changed BEFORE UPDATE ON postal_cod FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is never changed';
END//
CREATE TRIGGER postal_cod_removed BEFORE DELETE ON postal_cod FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is never changed';
END//
DELIMITER ;
