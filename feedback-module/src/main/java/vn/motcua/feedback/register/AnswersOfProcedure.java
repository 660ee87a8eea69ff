package vn.motcua.feedback.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.motcua.code.ProcedureCode;
import vn.motcua.plugin.ProcedureAnswers;
import vn.motcua.time.VietnamTime;

/** The latest of the register, on the page of the procedure they are about. */
@ApplicationScoped
public class AnswersOfProcedure implements ProcedureAnswers {
  private static final int MOST = 3;

  @Inject private Register register;

  @Override
  public List<Answered> about(ProcedureCode procedure) {
    return register
        .find(new Register.Question("", procedure.value(), "", ""), 0, MOST)
        .hits()
        .stream()
        .map(
            one ->
                new Answered(
                    RegisterFeeds.title(one.question()),
                    "gop-y/cong-khai/" + one.id(),
                    one.department(),
                    one.answeredAt().atZone(VietnamTime.ZONE).toLocalDate()))
        .toList();
  }
}
