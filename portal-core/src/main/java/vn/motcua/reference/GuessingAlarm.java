package vn.motcua.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.protection.challenge.Alarm;
import vn.motcua.protection.limit.Limited;

/** While codes are guessed from everywhere, whoever looks something up is asked for a challenge. */
@ApplicationScoped
public class GuessingAlarm implements Alarm {
  @Inject private References references;

  @Override
  public boolean raised(String limit) {
    return limit.equals(Limited.LOOKUP) && references.isBraked();
  }
}
