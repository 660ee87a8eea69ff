-- What is anonymised when its time is over. A node takes a kind for a night by raising claim, and loses it when the lease is over.
CREATE TABLE retention_run (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  day         DATE        NOT NULL, -- in Vietnam
  kind        VARCHAR(40) NOT NULL,
  before_at   DATETIME(6) NOT NULL, -- what is older goes
  claim       BIGINT      NOT NULL,
  lease_until DATETIME(6) NOT NULL,
  done        BIGINT      NOT NULL, -- rows so far
  state       VARCHAR(10) NOT NULL, -- RUNNING or DONE
  started_at  DATETIME(6) NOT NULL,
  ended_at    DATETIME(6),
  CONSTRAINT uq_retention_run UNIQUE (day, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- From when on the periods count.
ALTER TABLE staff_person ADD COLUMN disabled_at DATETIME(6) AFTER disabled;
UPDATE staff_person SET disabled_at = UTC_TIMESTAMP(6) WHERE disabled;
ALTER TABLE public_reference ADD COLUMN made_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6), ADD KEY ix_public_reference_made (made_at);

-- Written when the personal part of an entry has been taken away: a keyed hash over what is left and the first hash, which the
-- chain is made of and which stays.
ALTER TABLE audit_entry ADD COLUMN erased_mac CHAR(64) CHARACTER SET ascii COLLATE ascii_bin AFTER mac;

ALTER TABLE outbox_message ADD KEY ix_outbox_changed (changed_at);
ALTER TABLE outbox_history ADD KEY ix_outbox_history_at (at);
ALTER TABLE attachment ADD KEY ix_attachment_stored (stored_at);
