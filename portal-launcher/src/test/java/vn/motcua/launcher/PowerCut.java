package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends a portal at an exact point of its work: a debugger stops all of it there, then it is killed.
 */
final class PowerCut {
  /** Options for the portal that is to be cut off. */
  static final List<String> OPTIONS =
      List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0");

  private static final Pattern PORT =
      Pattern.compile("Listening for transport \\w+ at address: (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PortalProcess portal;
  private final VirtualMachine machine;

  private PowerCut(PortalProcess portal, VirtualMachine machine) {
    this.portal = portal;
    this.machine = machine;
  }

  /** Prepares it: the portal, which runs, will not get past the beginning of these methods. */
  static PowerCut at(String type, Pattern methods, PortalProcess portal) throws Exception {
    Matcher port = PORT.matcher(portal.output());
    assertThat(port.find()).as(portal.output()).isTrue();
    AttachingConnector socket =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = socket.defaultArguments();
    Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    Objects.requireNonNull(arguments.get("port")).setValue(port.group(1));
    PowerCut cut = new PowerCut(portal, socket.attach(arguments));
    cut.stopAt(type, methods);
    return cut;
  }

  private void stopAt(String type, Pattern methods) {
    List<ReferenceType> loaded = machine.classesByName(type);
    assertThat(loaded).as(type).isNotEmpty();
    for (ReferenceType one : loaded) {
      for (Method method : one.methods()) {
        if (methods.matcher(method.name()).matches()
            && !method.isAbstract()
            && !method.isNative()) {
          BreakpointRequest stop =
              machine.eventRequestManager().createBreakpointRequest(method.location());
          stop.setSuspendPolicy(EventRequest.SUSPEND_ALL);
          stop.enable();
        }
      }
    }
  }

  /** Waits until the portal is there, and kills it. */
  void happen() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean there = false;
    while (!there) {
      assertThat(System.nanoTime()).as("it did not come to the point").isLessThan(end);
      EventSet events = machine.eventQueue().remove(1000);
      if (events != null) {
        for (Event event : events) {
          there |= event instanceof BreakpointEvent;
        }
        if (!there) {
          events.resume();
        }
      }
    }
    portal.kill();
  }
}
