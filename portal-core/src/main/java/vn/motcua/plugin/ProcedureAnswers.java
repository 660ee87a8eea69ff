package vn.motcua.plugin;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.code.ProcedureCode;

/**
 * Published answers about a procedure, shown on its page. A CDI bean of whoever publishes some;
 * nothing is shown where there is none.
 */
public interface ProcedureAnswers {
  /** The latest first, a handful at most. */
  List<Answered> about(ProcedureCode procedure);

  /**
   * One of them.
   *
   * @param question its first words, in Vietnamese
   * @param path of its page, within the portal, without the leading slash
   * @param department code of the one that answered
   */
  record Answered(String question, String path, String department, LocalDate answeredOn) {}
}
