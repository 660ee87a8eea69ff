package vn.motcua.benchmarks.opensearch;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node on the loopback address. Ends when its standard input does: with its parent. */
public final class Node {
  private Node() {}

  /**
   * Runs until it is told to end.
   *
   * @param arguments a folder for its data, and its HTTP port
   */
  public static void main(String... arguments) throws IOException {
    try (OpenSearchRunner runner = new OpenSearchRunner()) {
      runner.onBuild(
          (number, settings) ->
              settings.put("network.host", "127.0.0.1").put("http.port", arguments[1]));
      runner.build(
          OpenSearchRunner.newConfigs()
              .basePath(arguments[0])
              .clusterName("benchmark")
              .numOfNode(1)
              .pluginTypes(IcuAnalysis.class.getName()));
      while (System.in.read() >= 0) {
        // nothing is said to it
      }
    }
  }
}
