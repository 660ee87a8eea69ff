package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What the applicant receives.
 *
 * @param code national code of the result, for instance {@code KQ.G10.001350}
 */
public record ResultDocument(String name, @Nullable String code) {}
