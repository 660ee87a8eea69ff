package vn.motcua.portal.deployment;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the virtual machine of the server under test tells of itself. */
public final class ServerInsides implements AutoCloseable {
  private static final String REQUEST_THREADS = "http-thread-pool";

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final ThreadMXBean threads;

  private ServerInsides(JMXConnector connector) throws IOException {
    this.connector = connector;
    MBeanServerConnection beans = connector.getMBeanServerConnection();
    memory =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    threads =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
  }

  @SuppressWarnings("BanJNDI") // the address is told by the server's own machine, on this host
  public static ServerInsides open() throws IOException, AttachNotSupportedException {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(DeployedPortal.process().pid()));
    try {
      return new ServerInsides(
          JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
    } finally {
      machine.detach();
    }
  }

  /** Bytes of the heap that are reachable. */
  public long heapInUse() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** The processor time all threads that answer requests have used so far. */
  public RequestTime requestTime() {
    List<Long> ids =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith(REQUEST_THREADS))
            .map(ThreadInfo::getThreadId)
            .toList();
    return new RequestTime(threads, ids);
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }

  /** The threads found at one moment; asking them again is quick. */
  public record RequestTime(ThreadMXBean threads, List<Long> ids) {
    /** Nanoseconds of all of them together. */
    public long nanos() {
      long[] each = threads.getThreadCpuTime(ids.stream().mapToLong(Long::longValue).toArray());
      return Arrays.stream(each).filter(used -> used > 0).sum();
    }
  }
}
