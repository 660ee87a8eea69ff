package vn.motcua.procedure.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;

/**
 * One entry of the national list.
 *
 * @param changedOn null when the list does not say, or not readably
 */
public record ListedProcedure(ProcedureCode code, String name, @Nullable LocalDate changedOn) {}
