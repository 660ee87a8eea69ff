-- What came back, or was lost and made out anew, goes out again as another parcel.
ALTER TABLE postal_order
  ADD COLUMN sent_again INT NOT NULL DEFAULT 0, -- how often
  ADD COLUMN sent_again_at DATETIME(6); -- the last time

ALTER TABLE postal_event
  ADD COLUMN to_tell BOOLEAN NOT NULL DEFAULT FALSE, -- whether the person still has to be told
  ADD KEY ix_postal_event_to_tell (to_tell, id);

-- Parcels an order had before: what carriers still say of them is kept with it, and changes nothing.
CREATE TABLE postal_parcel (
  parcel   CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  order_id BIGINT      NOT NULL,
  ended    VARCHAR(12) NOT NULL, -- the state it was left in
  ended_at DATETIME(6) NOT NULL,
  KEY ix_postal_parcel_order (order_id),
  FOREIGN KEY (order_id) REFERENCES postal_order (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the centre does about a parcel that came back or is lost: once for each.
CREATE TABLE postal_remedy (
  parcel       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  order_id     BIGINT       NOT NULL,
  remedy       VARCHAR(10)  NOT NULL, -- COUNTER: kept there; DUPLICATE: made out anew; PAPERS: asked for anew
  compensation INT          NOT NULL, -- that the carrier owes the person, in VND; 0 for none
  note         VARCHAR(300) NOT NULL,
  who          VARCHAR(80)  NOT NULL,
  at           DATETIME(6)  NOT NULL,
  KEY ix_postal_remedy_order (order_id),
  FOREIGN KEY (order_id) REFERENCES postal_order (id),
  CHECK (remedy IN ('COUNTER', 'DUPLICATE', 'PAPERS')),
  CHECK (compensation BETWEEN 0 AND 100000000)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
