package vn.motcua.casefile.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** The figures as a workbook with a sheet more, for reports of staff. */
@ApplicationScoped
public class FigureBook {
  @Inject private FigureReports reports;

  /**
   * A sheet of somebody else's.
   *
   * @param name key of its name
   * @param heads keys of the heads of its columns
   */
  public record Sheet(String name, List<String> heads, List<List<Object>> rows) {}

  /** Writes figures and sheet. */
  public void write(
      Period period,
      String department,
      Sheet more,
      Language language,
      Texts texts,
      OutputStream out)
      throws IOException {
    FigureFilter filter = new FigureFilter(department, "", "", "");
    FigureFiles.xlsx(
        reports.of(period, filter, language), key -> texts.get(language, key), List.of(more), out);
  }
}
