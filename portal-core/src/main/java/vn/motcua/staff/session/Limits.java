package vn.motcua.staff.session;

import java.time.Duration;

/**
 * How long people stay signed in.
 *
 * @param idle without doing anything
 * @param whole whatever they do
 */
record Limits(Duration idle, Duration whole) {}
