package vn.motcua.casefile.indicator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import vn.motcua.casefile.figures.Period;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** The indicators the address at hand asks for, the same for the page, the data and the files. */
@RequestScoped
public class IndicatorQuestion {
  @Inject private HttpServletRequest request;
  @Inject private Indicators indicators;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /**
   * What is asked for.
   *
   * @throws InvalidInput when something of it cannot be used
   */
  IndicatorReport answer() {
    return indicators.of(
        Period.typed(
            request.getParameter("from"), request.getParameter("to"), VietnamTime.today(clock)));
  }

  /** As rows of a table, with its head. */
  IndicatorTable table() {
    Language language = RequestLanguage.of(request);
    return new IndicatorTable(answer(), key -> texts.get(language, key));
  }
}
