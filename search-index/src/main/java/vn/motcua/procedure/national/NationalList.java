package vn.motcua.procedure.national;

import java.util.List;

/**
 * The national list, each procedure once.
 *
 * @param unreadable how many entries had no procedure code; a list with any of them says nothing
 *     about what is gone
 */
public record NationalList(List<ListedProcedure> procedures, int unreadable) {
  public NationalList {
    procedures = List.copyOf(procedures);
  }
}
