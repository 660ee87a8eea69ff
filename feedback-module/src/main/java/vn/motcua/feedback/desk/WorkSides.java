package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.FeedbackChoices;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Officer;
import vn.motcua.feedback.State;
import vn.motcua.feedback.joint.Contributions;
import vn.motcua.feedback.joint.Part;
import vn.motcua.feedback.outside.Outside;
import vn.motcua.feedback.outside.OutsideLetters;
import vn.motcua.feedback.own.OwnView;
import vn.motcua.feedback.wording.Field;
import vn.motcua.feedback.wording.Filling;
import vn.motcua.feedback.wording.Wording;
import vn.motcua.feedback.wording.Wordings;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.PageText;

/** What stands beside a feedback on its page: others of the same words, parts, colleagues. */
@Named
@RequestScoped
public class WorkSides {
  @Inject private Feedbacks feedbacks;
  @Inject private Contributions contributions;
  @Inject private OutsideLetters letters;
  @Inject private Colleagues colleagues;
  @Inject private Wordings wordings;
  @Inject private DeskRights rights;
  @Inject private FeedbackChoices choices;
  @Inject private OwnView times;
  @Inject private PageText text;

  private List<Related> related = List.of();
  private List<Part> parts = List.of();
  private @Nullable Outside outside;
  private List<Officer> people = List.of();
  private List<Wording.Kept> kept = List.of();

  /**
   * Another of the same words.
   *
   * @param visible whether it may be opened
   */
  public record Related(long id, String reference, String owner, State state, boolean visible) {}

  void of(DeskFeedback one) {
    related =
        feedbacks
            .read(one.id(), found -> feedbacks.related(found).stream().map(this::line).toList())
            .orElse(List.of());
    parts = contributions.of(one.id());
    outside = letters.of(one.id()).orElse(null);
    if (one.mayWork()) {
      people = colleagues.of(one.owner(), one.matter().kind().open());
      kept = wordings.of(one.owner());
    }
  }

  private Related line(Feedback other) {
    return new Related(
        other.id(),
        new PublicReference(other.reference()).grouped(),
        other.owner(),
        other.state(),
        rights.maySee(other));
  }

  /** A wording filled in; empty when there is none of this id here. */
  String worded(DeskFeedback one, String id) {
    return kept.stream()
        .filter(wording -> id.equals(String.valueOf(wording.id())))
        .findFirst()
        .map(wording -> Filling.fill(wording.words(), fields(one)))
        .orElse("");
  }

  private Map<Field, String> fields(DeskFeedback one) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    String name = one.matter().sender().name();
    fields.put(Field.REFERENCE, one.reference());
    fields.put(Field.SENDER, name.isEmpty() ? text.get("feedback.wording.nobody") : name);
    fields.put(Field.RECEIVED, choices.day(one.receivedAt()));
    fields.put(Field.DUE, day(one.dueOn()));
    fields.put(Field.DEPARTMENT, choices.name(one.owner()));
    fields.put(Field.PROCEDURE, one.matter().subject().procedure());
    fields.put(Field.CASE, one.matter().subject().caseCode());
    return fields;
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : text.day(day);
  }

  public List<Related> getRelated() {
    return related;
  }

  public List<Part> getParts() {
    return parts;
  }

  /** Where it went outside the portal; null when it did not. */
  public @Nullable Outside getOutside() {
    return outside;
  }

  public List<Officer> getColleagues() {
    return people;
  }

  public List<Wording.Kept> getWordings() {
    return kept;
  }

  /** Whether who asks may give this part. */
  public boolean mayGive(Part part) {
    return part.open() && rights.worksAt(part.department());
  }

  public String took(Part part) {
    return times.words(part.took(), text.language());
  }

  public int getMostDays() {
    return Contributions.MOST_DAYS;
  }
}
