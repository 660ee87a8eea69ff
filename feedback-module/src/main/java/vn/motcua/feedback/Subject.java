package vn.motcua.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a feedback is about, each part empty where there is none.
 *
 * @param procedure code of a procedure
 * @param caseCode code of a case; it can be guessed, and is personal all the same
 * @param booking reference of an appointment, as it was typed
 * @param place code of the commune
 * @param where the place in words
 * @param agency code of the agency it is about, which may not be the one that answers
 */
@Embeddable
public record Subject(
    @Column(name = "procedure_code") String procedure,
    @Column(name = "case_code") String caseCode,
    @Column(name = "booking_ref") String booking,
    @Column(name = "place_code") String place,
    @Column(name = "place_words") String where,
    @Column(name = "about_agency") String agency) {
  public static final Subject NONE = new Subject("", "", "", "", "", "");
}
