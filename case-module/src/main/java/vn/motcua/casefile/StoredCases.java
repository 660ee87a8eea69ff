package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.motcua.casedirectory.CaseDirectory;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Phase;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;

/** What the features beside this one may know of a case. */
@ApplicationScoped
public class StoredCases implements CaseDirectory {
  @Inject private Cases cases;

  @Override
  public Optional<CaseStanding> find(CaseCode code) {
    return cases.find(code).map(row -> standing(code, row));
  }

  static CaseStanding standing(CaseCode code, CaseRow row) {
    return new CaseStanding(
        code,
        AgencyCode.typed(row.department()).orElse(code.agency()),
        Optional.ofNullable(row.holder()).flatMap(AgencyCode::typed),
        ProcedureCode.read(row.procedure()),
        Optional.ofNullable(row.dates().dueOn()),
        row.status() == CaseStatus.RESULT_READY,
        row.phase() == Phase.ENDED);
  }
}
