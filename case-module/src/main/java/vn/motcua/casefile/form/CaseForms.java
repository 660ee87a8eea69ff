package vn.motcua.casefile.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.time.VietnamTime;

/** Which forms there are for a case, by what happened to it and the rules of its day. */
@ApplicationScoped
public class CaseForms {
  @Inject private FormVersions versions;
  @Inject private Clock clock;

  /** Those the applicant gets. */
  public List<FormChoice> ofApplicant(Cases.WholeCase whole) {
    return all(whole).stream().filter(one -> one.version().kind().forApplicant()).toList();
  }

  /** All of them. */
  public List<FormChoice> all(Cases.WholeCase whole) {
    Map<FormKind, FormVersion> inForce = versions.on(day(whole.story()));
    List<FormChoice> all = new ArrayList<>();
    for (FormVersion version : inForce.values()) {
      for (int i = 0; i < count(version.kind(), whole.story()); i++) {
        all.add(new FormChoice(version, i));
      }
    }
    return all;
  }

  /** The one of that name; empty when there is none for this case. */
  Optional<FormChoice> find(Cases.WholeCase whole, String name) {
    return all(whole).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The day whose rules the case was filed under. */
  private LocalDate day(CaseStory story) {
    CaseDates dates = story.dates();
    return Stream.of(
            Optional.ofNullable(dates.receivedOn()),
            Optional.ofNullable(dates.submittedOn()),
            story.events().stream().findFirst().map(told -> FormWords.dayOf(told.event().at())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> VietnamTime.today(clock));
  }

  private static int count(FormKind kind, CaseStory story) {
    return switch (kind) {
      case RECEIPT -> story.dates().receivedOn() == null ? 0 : 1;
      case SUPPLEMENT -> story.supplements().size();
      case REFUSAL -> story.status() == CaseStatus.NOT_ACCEPTED ? 1 : 0;
      case APOLOGY -> story.apology().isPresent() ? 1 : 0;
      case STOP -> story.status() == CaseStatus.STOPPED ? 1 : 0;
      case CONTROL -> story.events().isEmpty() ? 0 : 1;
      case REGISTER -> 0; // not of one case
    };
  }
}
