package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import vn.motcua.plugin.DirectEntry;

/** The code of a case typed into the search box leads to the look-up. */
@ApplicationScoped
public class CaseEntry implements DirectEntry {
  /** Agency and day, and the number as far as it was typed; mistakes are told by the page. */
  private static final Pattern SHAPE =
      Pattern.compile("[0-9.,]*[A-Z][0-9]{2}-?[0-9]{6}(?:-?[0-9]{0,9})");

  @Override
  public String path() {
    return "ho-so";
  }

  @Override
  public String field() {
    return CaseLookup.FIELD;
  }

  @Override
  public Pattern shape() {
    return SHAPE;
  }
}
