package vn.motcua.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.text.TypedText;

/** The references that lead straight to their pages, over all features; may be none. */
@Named
@ApplicationScoped
public class DirectEntries {
  /** Longer than any reference however it is typed. */
  private static final int LONGEST = 100;

  private List<DirectEntry> entries = List.of();

  DirectEntries() {}

  @Inject
  DirectEntries(@Any Instance<DirectEntry> entries) {
    this(entries.stream().toList());
  }

  DirectEntries(List<DirectEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The one that what was typed is for. */
  public Optional<DirectEntry> of(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String letters = TypedText.codeLetters(typed);
    return entries.stream().filter(entry -> entry.shape().matcher(letters).matches()).findFirst();
  }

  /** For the script: path, field and shape of each, all separated by spaces. */
  public String getForScript() {
    return entries.stream()
        .map(entry -> entry.path() + " " + entry.field() + " " + entry.shape().pattern())
        .collect(Collectors.joining(" "));
  }
}
