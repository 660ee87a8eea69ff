package vn.motcua.search.opendata;

import java.io.IOException;

/** Writes linked data as it goes, keeping nothing. */
interface Linked {
  void begin() throws IOException;

  void write(Thing thing) throws IOException;

  void end() throws IOException;
}
