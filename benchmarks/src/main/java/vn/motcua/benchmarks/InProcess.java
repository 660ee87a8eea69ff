package vn.motcua.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import vn.motcua.search.query.IndexFolder;

/** The portal's query on the portal's index in this process: what no server can be faster than. */
final class InProcess implements Peer {
  private final String name;
  private final IndexFolder index;
  private final Asking asking;

  /** How the index is asked. */
  private interface Asking {
    List<String> ask(String query) throws IOException;
  }

  private InProcess(String name, IndexFolder index, Asking asking) {
    this.name = name;
    this.index = index;
    this.asking = asking;
  }

  /** The whole answer: the best ten, their number, all facets. */
  static InProcess whole(IndexFolder index) {
    return new InProcess("in process", index, index::answer);
  }

  /** Only the best ten, by Lucene's searcher. */
  static InProcess plain(IndexFolder index) {
    return new InProcess("in process, Lucene's searcher, best ten only", index, index::plain);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> find(String query) throws IOException {
    return index.codes(query);
  }

  @Override
  public void ask(String query) throws IOException {
    asking.ask(query);
  }

  @Override
  public long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
