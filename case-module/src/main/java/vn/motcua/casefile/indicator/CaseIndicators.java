package vn.motcua.casefile.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.casefile.figures.FigureLine;
import vn.motcua.casefile.figures.FigureReports;
import vn.motcua.casefile.figures.Period;
import vn.motcua.indicator.IndicatorSource;

/** How cases were handled; the same numbers as in the figures. */
@ApplicationScoped
public class CaseIndicators implements IndicatorSource {
  @Inject private FigureReports figures;

  @Override
  public List<Measure> measures(LocalDate from, LocalDate to) {
    FigureLine all = figures.whole(new Period(from, to));
    long kept = all.early() + all.onTime();
    return List.of(
        new Measure("handled-in-time", kept, kept + all.late()),
        new Measure("filed-online", all.receivedOnline(), all.received()));
  }
}
