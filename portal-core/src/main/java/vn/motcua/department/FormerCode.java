package vn.motcua.department;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code an agency once had; papers with it are about that agency for ever.
 *
 * @param until first day on which it was not in use any more; null when nobody knows
 */
public record FormerCode(String code, @Nullable LocalDate until) {}
