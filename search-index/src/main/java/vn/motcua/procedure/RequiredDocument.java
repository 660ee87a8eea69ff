package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A document the applicant hands in.
 *
 * @param group heading of the group it belongs to, for instance a case that applies to some
 *     applicants only; null when it belongs to none
 * @param formFile name of the form's file; null when there is no form
 * @param originals how many originals
 * @param copies how many copies
 */
public record RequiredDocument(
    @Nullable String group, String name, @Nullable String formFile, int originals, int copies) {}
