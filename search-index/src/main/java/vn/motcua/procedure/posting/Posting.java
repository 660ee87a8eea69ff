package vn.motcua.procedure.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * That a list hangs at a centre.
 *
 * @param id 0 before it is stored
 * @param centre its code
 * @param postedOn since when
 * @param digest of what the list said
 * @param items what each line said, by the code of the procedure
 * @param madeBy who of the staff said so
 */
public record Posting(
    long id,
    String centre,
    LocalDate postedOn,
    String digest,
    Map<String, Said> items,
    String madeBy,
    Instant madeAt) {}
