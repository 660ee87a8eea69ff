package vn.motcua.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import vn.motcua.search.query.IndexFolder;

/** The portal's query on the portal's index in this process: what no server can be faster than. */
record InProcess(IndexFolder index) implements Peer {
  @Override
  public String name() {
    return "Lucene in process";
  }

  @Override
  public List<String> find(String query) throws IOException {
    return index.codes(query);
  }

  @Override
  public void ask(String query) throws IOException {
    index.cards(query);
  }

  @Override
  public long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
