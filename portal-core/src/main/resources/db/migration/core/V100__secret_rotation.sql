-- A row for each secret that is taken at present: one, or two while the nodes get another. What all keys are made from, sealed under
-- that secret; without it, it is the secret itself, which was never changed.
ALTER TABLE portal_secret ADD COLUMN sealed_root VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL;
