-- The secret of a second factor is stored encrypted under a key made from portal.secret; those stored before are encrypted at the
-- start that follows.
ALTER TABLE staff_person MODIFY COLUMN totp_secret VARCHAR(200);
