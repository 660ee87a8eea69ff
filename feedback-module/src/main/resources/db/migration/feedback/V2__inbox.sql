-- Everything a list of the inbox filters and sorts by, so that it reads no rows but those it shows.
CREATE INDEX ix_feedback_inbox ON feedback (owner, state, kind, due_on, officer_id, id);
CREATE INDEX ix_feedback_inbox_all ON feedback (state, kind, due_on, officer_id, id);
