package vn.motcua.procedure.national;

import java.time.Duration;

/**
 * What the operator has set.
 *
 * @param every between two lists
 */
record NationalSource(NationalAccount account, Duration every) {}
