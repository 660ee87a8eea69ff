package vn.motcua.casefile.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.UnaryOperator;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** The figures the address at hand asks for, the same for the page, the data and the files. */
@RequestScoped
public class FigureQuestion {
  @Inject private HttpServletRequest request;
  @Inject private FigureReports reports;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /**
   * What is asked for.
   *
   * @throws InvalidInput when something of it cannot be used
   */
  FigureReport answer() {
    return reports.of(
        Period.typed(
            request.getParameter("from"), request.getParameter("to"), VietnamTime.today(clock)),
        FigureFilter.typed(request::getParameter),
        RequestLanguage.of(request));
  }

  UnaryOperator<String> words() {
    Language language = RequestLanguage.of(request);
    return key -> texts.get(language, key);
  }
}
