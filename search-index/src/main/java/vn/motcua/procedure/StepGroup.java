package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * The steps to take in one case.
 *
 * @param group which case, for instance a way of handing in; null when there is only one
 * @param text the steps, a paragraph a line
 */
public record StepGroup(@Nullable String group, String text) {}
