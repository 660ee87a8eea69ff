-- Words by which a rule is found when nothing else tells where a feedback belongs: phrases, separated by commas. A department has one
-- such rule for the same procedure, category and place; a rule without words is still the only one of its kind.
ALTER TABLE feedback_rule
  ADD COLUMN words VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN worded VARCHAR(40) AS (IF(words = '', '', department)) PERSISTENT,
  DROP INDEX uq_feedback_rule,
  ADD CONSTRAINT uq_feedback_rule UNIQUE (procedure_code, category, place, worded);
