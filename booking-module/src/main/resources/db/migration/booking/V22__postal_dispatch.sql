-- What is to be told to the carrier, and asked of it. Whoever claims a row sets next_at ahead.
CREATE TABLE postal_dispatch (
  order_id BIGINT       NOT NULL PRIMARY KEY,
  state    VARCHAR(8)   NOT NULL, -- NEW; ASK: told, perhaps in vain; TAKEN; REFUSED; DONE
  number   VARCHAR(80)  NOT NULL DEFAULT '', -- the carrier's
  tries    INT          NOT NULL DEFAULT 0,
  detail   VARCHAR(200) NOT NULL DEFAULT '', -- what the carrier said last
  next_at  DATETIME(6)  NOT NULL,
  KEY ix_postal_dispatch (state, next_at),
  FOREIGN KEY (order_id) REFERENCES postal_order (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO postal_dispatch (order_id, state, next_at) SELECT id, 'NEW', made_at FROM postal_order WHERE state = 'REQUESTED';
