package vn.motcua.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.RequiredDocument;
import vn.motcua.procedure.StepGroup;

/** The analysed texts of a procedure, by the field of the index they go to. */
public final class IndexTexts {
  private IndexTexts() {}

  public static Map<String, List<String>> of(ProcedureContent content) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    List<String> title = List.of(content.name());
    texts.put(IndexFields.TITLE, title);
    texts.put(IndexFields.TITLE_EXACT, title);
    texts.put(IndexFields.TITLE_PAIRS, title);
    texts.put(IndexFields.KEYWORDS, content.keywords());
    texts.put(IndexFields.FIELD_TEXT, Stream.ofNullable(content.field()).toList());
    texts.put(
        IndexFields.DOCUMENTS,
        content.documents().stream().map(RequiredDocument::name).filter(Objects::nonNull).toList());
    texts.put(IndexFields.DEPARTMENT_TEXT, content.departments());
    texts.put(IndexFields.STEPS, content.steps().stream().map(StepGroup::text).toList());
    return texts;
  }
}
