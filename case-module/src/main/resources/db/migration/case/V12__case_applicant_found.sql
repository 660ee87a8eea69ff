-- By which somebody's cases are found when they ask for their data.
ALTER TABLE case_applicant ADD KEY ix_case_applicant_name (name), ADD KEY ix_case_applicant_phone (phone),
  ADD KEY ix_case_applicant_email (email);
