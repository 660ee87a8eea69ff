package vn.motcua.attachment;

import java.util.List;

/** Ends the checks of a file. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final UploadFlaw flaw;
  private final transient List<Object> values;

  Refusal(UploadFlaw flaw, Object... values) {
    super(flaw.name());
    this.flaw = flaw;
    this.values = List.of(values);
  }

  Upload.Refused told() {
    return new Upload.Refused(flaw, values);
  }
}
