package vn.motcua.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What has to be told of a procedure, by Nghị định 63/2010/NĐ-CP, article 8: besides its name the
 * steps, the ways of filing, the papers, the time it takes, who may apply and who carries it out.
 * Forms, results, conditions and fees are parts where there are any, which nobody can tell from
 * outside. This is the only place that says so; in SQL, because whole catalogues are judged.
 */
public enum Completeness {
  STEPS("COALESCE(JSON_LENGTH(v.content, '$.steps'), 0) > 0"),
  CHANNELS("COALESCE(JSON_LENGTH(v.content, '$.channels'), 0) > 0"),
  DOCUMENTS("COALESCE(JSON_LENGTH(v.content, '$.documents'), 0) > 0"),
  /** As a number of days, or in the words beside the fee. */
  TIME(
      "(JSON_LENGTH(JSON_EXTRACT(v.content, '$.channels[*].duration')) IS NOT NULL"
          + " OR JSON_LENGTH(JSON_EXTRACT(v.content, '$.channels[*].feeNote')) IS NOT NULL)"),
  SUBJECTS("COALESCE(JSON_LENGTH(v.content, '$.subjects'), 0) > 0"),
  AGENCY(
      "COALESCE(JSON_VALUE(v.content, '$.localDepartment'),"
          + " JSON_VALUE(v.content, '$.executingAgency'), '') <> ''");

  private final String told;

  Completeness(String told) {
    this.told = told;
  }

  /** Condition that all of it is there, on a {@code procedure_version} called v. */
  static String complete() {
    return Arrays.stream(values()).map(part -> part.told).collect(Collectors.joining(" AND "));
  }

  /** The names of what is missing, with a space between; empty when nothing is. */
  static String missing() {
    return Arrays.stream(values())
        .map(part -> "IF(" + part.told + ", NULL, '" + part.name() + "')")
        .collect(Collectors.joining(", ", "CONCAT_WS(' ', ", ")"));
  }

  /** How many parts are missing. */
  static String missingParts() {
    return Arrays.stream(values())
        .map(part -> "IF(" + part.told + ", 0, 1)")
        .collect(Collectors.joining(" + "));
  }

  /** Reads what {@link #missing} gave. */
  static List<Completeness> read(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(" ")).map(Completeness::valueOf).toList();
  }

  /** Its name in addresses and keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
