-- The book in which centre and post sign for what passes from one to the other: a line per envelope.
CREATE TABLE postal_manifest (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  centre         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day            DATE         NOT NULL,
  direction      VARCHAR(3)   NOT NULL, -- IN: papers to the centre; OUT: results to the post
  number         INT          NOT NULL, -- of the day, from 1
  state          VARCHAR(6)   NOT NULL, -- OPEN, SEALED, SIGNED
  counted_centre INT, -- by either side, envelopes in hand
  counted_post   INT,
  hash           CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin, -- SHA-256 of its lines as they were sealed
  clerk          VARCHAR(80)  NOT NULL DEFAULT '',
  clerk_role     VARCHAR(40)  NOT NULL DEFAULT '',
  postman        VARCHAR(100) NOT NULL DEFAULT '',
  postman_role   VARCHAR(40)  NOT NULL DEFAULT '',
  made_at        DATETIME(6)  NOT NULL,
  sealed_at      DATETIME(6),
  signed_at      DATETIME(6), -- what is in it counts as filed from then on
  UNIQUE KEY uk_postal_manifest (centre, day, direction, number),
  CHECK (state IN ('OPEN', 'SEALED', 'SIGNED') AND direction IN ('IN', 'OUT')),
  CHECK (state = 'OPEN' OR (hash IS NOT NULL AND counted_centre IS NOT NULL AND counted_post IS NOT NULL)),
  CHECK (state <> 'SIGNED' OR (signed_at IS NOT NULL AND clerk <> '' AND postman <> ''))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE postal_manifest_line (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  manifest_id BIGINT       NOT NULL,
  order_id    BIGINT       NOT NULL,
  reference   CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  discrepancy VARCHAR(200) NOT NULL DEFAULT '', -- why it was not handed over; empty when it was
  UNIQUE KEY uk_postal_manifest_line (manifest_id, order_id),
  KEY ix_postal_manifest_line_order (order_id),
  FOREIGN KEY (manifest_id) REFERENCES postal_manifest (id),
  FOREIGN KEY (order_id) REFERENCES postal_order (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

DELIMITER //
CREATE TRIGGER postal_manifest_line_added BEFORE INSERT ON postal_manifest_line FOR EACH ROW
BEGIN
  IF (SELECT state FROM postal_manifest WHERE id = NEW.manifest_id) <> 'OPEN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A sealed manifest is never changed';
  END IF;
END//
CREATE TRIGGER postal_manifest_line_changed BEFORE UPDATE ON postal_manifest_line FOR EACH ROW
BEGIN
  IF (SELECT state FROM postal_manifest WHERE id = OLD.manifest_id) <> 'OPEN' OR NEW.manifest_id <> OLD.manifest_id THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A sealed manifest is never changed';
  END IF;
END//
CREATE TRIGGER postal_manifest_line_removed BEFORE DELETE ON postal_manifest_line FOR EACH ROW
BEGIN
  IF (SELECT state FROM postal_manifest WHERE id = OLD.manifest_id) <> 'OPEN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A sealed manifest is never changed';
  END IF;
END//
CREATE TRIGGER postal_manifest_changed BEFORE UPDATE ON postal_manifest FOR EACH ROW
BEGIN
  IF OLD.state = 'SIGNED' OR (OLD.state = 'SEALED' AND (NEW.state <> 'SIGNED' OR NEW.hash <> OLD.hash OR NEW.centre <> OLD.centre OR NEW.day <> OLD.day
      OR NEW.direction <> OLD.direction OR NEW.number <> OLD.number OR NEW.counted_centre <> OLD.counted_centre OR NEW.counted_post <> OLD.counted_post
      OR NEW.sealed_at <> OLD.sealed_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A sealed manifest is never changed';
  END IF;
END//
CREATE TRIGGER postal_manifest_removed BEFORE DELETE ON postal_manifest FOR EACH ROW
BEGIN
  IF OLD.state <> 'OPEN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A sealed manifest is never changed';
  END IF;
END//
DELIMITER ;
