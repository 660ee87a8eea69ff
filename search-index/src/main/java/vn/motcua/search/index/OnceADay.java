package vn.motcua.search.index;

import java.time.LocalDate;

/** Work that is due once a day and stays due until it has succeeded. One thread at a time. */
final class OnceADay {
  private final Runnable work;
  private LocalDate done;

  OnceADay(LocalDate done, Runnable work) {
    this.done = done;
    this.work = work;
  }

  /** Does it unless it was done that day. What it throws goes through, and it stays due. */
  void look(LocalDate today) {
    if (!today.equals(done)) {
      work.run();
      done = today;
    }
  }
}
