package vn.motcua.feedback.sending;

import vn.motcua.feedback.own.Credentials;
import vn.motcua.feedback.own.OwnFeedback;

/** What the sender is told: how to find it again, and what happens next. */
public record Sent(Credentials credentials, OwnFeedback feedback) {}
