package vn.motcua.outbox.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.text.Language;

/**
 * A kind of mail, as the feature that sends it knows it. Its texts come with the feature, {@code
 * <folder>/<name>_vi.html} and {@code _en.html}: the subject, an empty line, the body. What it is
 * called on pages of staff is the text {@code template.<name>}; what a variable means, {@code
 * template.<name>.<variable>}.
 *
 * @param name small letters and dashes, never changed: staff's own texts are kept under it
 * @param folder on the class path
 */
public record MessageTemplate(String name, String folder, List<Variable> variables) {

  /**
   * What a text may say by {@code {{name}}}.
   *
   * @param sampleVi what a preview shows for it
   */
  public record Variable(String name, String sampleVi, String sampleEn) {
    public String sample(Language language) {
      return language == Language.EN ? sampleEn : sampleVi;
    }
  }

  public MessageTemplate {
    variables = List.copyOf(variables);
  }

  Set<String> names() {
    return variables.stream().map(Variable::name).collect(Collectors.toSet());
  }
}
