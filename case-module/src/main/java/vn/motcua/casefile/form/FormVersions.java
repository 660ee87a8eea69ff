package vn.motcua.casefile.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.casefile.store.Cases;
import vn.motcua.outbox.relay.Sql;

/** Which forms are in force when. */
@ApplicationScoped
public class FormVersions {
  @Inject private Cases cases;

  /** Those in force that day; a form the rules of that day do not know is left out. */
  public Map<FormKind, FormVersion> on(LocalDate day) {
    return cases.read(sql -> on(sql, day));
  }

  static Map<FormKind, FormVersion> on(Sql sql, LocalDate day) throws SQLException {
    Map<FormKind, FormVersion> all = new EnumMap<>(FormKind.class);
    sql.list(
        "SELECT kind, number, title, basis FROM case_form WHERE effective_from ="
            + " (SELECT MAX(effective_from) FROM case_form WHERE effective_from <= ?)",
        row -> {
          FormKind kind = FormKind.valueOf(row.getString(1));
          return all.put(
              kind, new FormVersion(kind, row.getString(2), row.getString(3), row.getString(4)));
        },
        day);
    return Collections.unmodifiableMap(all);
  }
}
