package vn.motcua.casefile.timeline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.LimitUnit;

/**
 * What a case is about, as the one-stop software tells it.
 *
 * @param procedure its code as given; the catalogue may not know it
 * @param procedureName its name as given, in Vietnamese; null when only the code came along
 * @param department code of the agency that handles it, as given
 * @param notice a one-way notice: recorded, without a deadline, never late
 * @param limit time limit as the receipt states it, in {@code limitUnit}; null when it does not
 */
public record CaseHeader(
    String procedure,
    @Nullable String procedureName,
    String department,
    FilingChannel channel,
    boolean notice,
    CaseDates dates,
    @Nullable BigDecimal limit,
    @Nullable LimitUnit limitUnit) {}
