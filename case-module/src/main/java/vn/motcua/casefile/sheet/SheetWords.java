package vn.motcua.casefile.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.motcua.text.PageText;

/** What is wrong with a line, in words. */
@RequestScoped
public class SheetWords {
  @Inject private PageText text;

  /** A sentence for each problem, with the column it is about. */
  public List<String> reasons(SheetLine line) {
    return line.problems().stream()
        .map(
            wrong ->
                SheetMessage.title(wrong.field())
                    + ": "
                    + text.with(wrong.key(), wrong.values().toArray()))
        .toList();
  }
}
