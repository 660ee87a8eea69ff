package vn.motcua.casedirectory;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;

/**
 * Where a case stands, without anything about its applicant.
 *
 * @param agency who received it and answers for it
 * @param holder the unit that has it just now, where the one-stop software says so
 * @param procedure empty when its code is not one of the catalogue's shape
 * @param promisedOn the day the result is promised for, in Vietnam; empty without a deadline
 * @param resultReady whether a result waits to be collected
 * @param ended whether nothing more will happen to it
 */
public record CaseStanding(
    CaseCode code,
    AgencyCode agency,
    Optional<AgencyCode> holder,
    Optional<ProcedureCode> procedure,
    Optional<LocalDate> promisedOn,
    boolean resultReady,
    boolean ended) {}
