package vn.motcua.feedback.sending;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feedback as somebody typed it; also the body of {@code POST /feedback}.
 *
 * @param kind REPORT, PROPOSAL, COMPLAINT or DENUNCIATION; REPORT when left out
 * @param category what it is about; OTHER when left out
 * @param department code of the agency it is about
 * @param place code of the commune
 * @param where the place in words
 * @param naming NAMED, UNNAMED or ANONYMOUS; UNNAMED when left out
 * @param form an id of the form, so that the same one sent twice counts once
 */
public record TypedFeedback(
    @Nullable String kind,
    @Nullable String category,
    @Nullable String text,
    @Nullable String procedure,
    @Nullable String caseCode,
    @Nullable String booking,
    @Nullable String department,
    @Nullable String place,
    @Nullable String where,
    @Nullable String naming,
    @Nullable String name,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String form,
    @Nullable List<UUID> files) {

  static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  List<UUID> sentFiles() {
    return Objects.requireNonNullElse(files, List.of());
  }

  TypedFeedback with(List<UUID> stored) {
    return new TypedFeedback(
        kind,
        category,
        text,
        procedure,
        caseCode,
        booking,
        department,
        place,
        where,
        naming,
        name,
        address,
        phone,
        email,
        form,
        stored);
  }

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "TypedFeedback";
  }
}
