-- All that began to count, notices too, to be compared with the cases that are stored. All months are summed again.
ALTER TABLE case_month ADD came INT NOT NULL DEFAULT 0;
DELETE FROM case_month;
