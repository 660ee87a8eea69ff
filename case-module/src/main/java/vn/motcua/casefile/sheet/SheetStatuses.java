package vn.motcua.casefile.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** What statuses are called on the pages of staff, so that a file may call them so too. */
@ApplicationScoped
class SheetStatuses {
  @Inject private Texts texts;

  Map<String, CaseStatus> byWords() {
    Map<String, CaseStatus> words = new HashMap<>();
    for (CaseStatus status : CaseStatus.values()) {
      for (Language language : Language.values()) {
        words.put(SheetColumn.letters(texts.get(language, "case.desk.status." + status)), status);
      }
    }
    return words;
  }

  /** What each column is; null for what nobody asks for. */
  static List<@Nullable SheetColumn> columns(List<String> named) {
    List<@Nullable SheetColumn> columns = new ArrayList<>();
    named.forEach(name -> columns.add(SheetColumn.named(name).orElse(null)));
    return columns;
  }
}
