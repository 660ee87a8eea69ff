package vn.motcua.outbox.sms;

import java.util.List;

/**
 * A kind of SMS, as the feature that sends it knows it. Its words are the text {@code sms.<name>}
 * of the feature, with {@code {0}}, {@code {1}}… for the values. Gateways have SMS approved word by
 * word, so staff do not change them.
 *
 * @param name small letters and dashes; the operator sets the gateway's own id of it with {@code
 *     portal.sms.template.<name>}
 * @param takes the types of its values, in order
 */
public record SmsTemplate(String name, List<Class<? extends SmsValue>> takes) {
  /** What staff send themselves to see that SMS work: the time it was sent. */
  public static final SmsTemplate TEST =
      new SmsTemplate("test", List.of(SmsValue.Time.class, SmsValue.Day.class));

  public SmsTemplate {
    takes = List.copyOf(takes);
  }

  /**
   * Lets the values it takes pass.
   *
   * @throws IllegalArgumentException when these are not the values it takes
   */
  public void check(List<SmsValue> values) {
    if (!values.stream().map(Object::getClass).toList().equals(takes)) {
      throw new IllegalArgumentException("SMS " + name + " takes " + takes);
    }
  }
}
