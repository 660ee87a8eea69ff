package vn.motcua.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param who part of the name; empty for all
 * @param verb null for all
 * @param object kind of thing; empty for all
 * @param id of the thing; empty for all
 * @param from first day in Vietnam; null for the beginning
 * @param to last day in Vietnam; null for today
 */
public record AuditFilter(
    String who,
    @Nullable AuditVerb verb,
    String object,
    String id,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
