package vn.motcua.procedure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made from the whole catalogue, kept until the {@linkplain Catalogue#version catalogue}
 * is another one. Only who asks while it is made anew waits, and it is made once for all of them.
 */
public final class PerVersion<T> {
  private volatile @Nullable Made<T> made;

  private record Made<T>(String version, T value) {}

  /** What was made for that version, or what is made now. */
  public T of(String version, Supplier<T> make) {
    Made<T> known = made;
    return known != null && known.version().equals(version) ? known.value() : anew(version, make);
  }

  private synchronized T anew(String version, Supplier<T> make) {
    Made<T> known = made;
    if (known != null && known.version().equals(version)) {
      return known.value();
    }
    T value = make.get();
    made = new Made<>(version, value);
    return value;
  }
}
