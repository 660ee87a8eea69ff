package vn.motcua.casefile.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import vn.motcua.casefile.detail.MarkedNumber;
import vn.motcua.secret.PortalSecret;

/** What the links in mails carry: it proves that somebody reads the mailbox. */
@ApplicationScoped
public class FollowToken {
  private static final int DIGITS = 32;

  @Inject private PortalSecret secret;

  String of(long follow) {
    return marked().of(follow);
  }

  /** The row a token is for; empty for anything else. */
  OptionalLong read(String typed) {
    return marked().read(typed);
  }

  private MarkedNumber marked() {
    return new MarkedNumber(secret.keyedHash("case follow"), DIGITS);
  }
}
