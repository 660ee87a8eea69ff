package vn.motcua.casefile.check;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.code.ProcedureCode;
import vn.motcua.plugin.Demo;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.selfcheck.SelfCheckRule;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.selfcheck.SelfCheckRules;
import vn.motcua.selfcheck.Weight;
import vn.motcua.staff.Role;

/** Whether published time limits are longer than those a ministry cut them to. */
@ApplicationScoped
public class LimitChecks implements SelfCheckRules {
  @Inject
  @ConfigProperty(name = "portal.selfcheck.limits")
  private Optional<String> file;

  @Inject private Demo demo;
  @Inject private Procedures procedures;

  private List<CutLimit> limits = List.of();

  @PostConstruct
  void read() {
    Optional<Path> stored =
        file.filter(name -> !name.isBlank()).map(Path::of).or(() -> demo.file("limits.jsonl"));
    if (stored.isPresent()) {
      try {
        limits = Demo.lines(stored.get()).stream().map(CutLimit::read).toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  @Override
  public List<SelfCheckRule> rules() {
    SelfCheckRule.All longer =
        today ->
            CutLimit.on(today, limits).stream()
                .flatMap(limit -> found(limit, today).stream())
                .toList();
    return List.of(new SelfCheckRule("limit-too-long", 10, Weight.BREACH, Role.PUBLISHER, longer));
  }

  private Optional<Found> found(CutLimit limit, LocalDate today) {
    return ProcedureCode.read(limit.procedure())
        .flatMap(code -> procedures.find(code, today))
        .filter(one -> one.status() == ProcedureStatus.PUBLISHED)
        .flatMap(one -> found(limit, one));
  }

  private static Optional<Found> found(CutLimit limit, PublishedProcedure published) {
    String code = published.code().value();
    return limit
        .exceededBy(published.content())
        .map(over -> new Found("", code, "thu-tuc/" + code, limit.from(), over));
  }
}
