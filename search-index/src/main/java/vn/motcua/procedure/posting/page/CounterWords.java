package vn.motcua.procedure.posting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.posting.CounterLine;
import vn.motcua.procedure.posting.CounterList;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;
import vn.motcua.web.QrCode;

/** How lists for service centres say things. */
@Named
@RequestScoped
public class CounterWords {
  private static final int SHORT = 12;

  @Inject private PageText text;
  @Inject private PublicAddress addresses;
  @Inject private Clock clock;

  /** The lines of a field; its name is empty where the catalogue names none. */
  public record Group(String field, List<CounterLine> lines) {}

  static List<Group> groups(List<CounterLine> lines) {
    Map<String, List<CounterLine>> groups = new LinkedHashMap<>();
    lines.forEach(
        line -> groups.computeIfAbsent(line.field(), none -> new ArrayList<>()).add(line));
    return groups.entrySet().stream().map(one -> new Group(one.getKey(), one.getValue())).toList();
  }

  public String field(String name) {
    return name.isEmpty() ? text.get("posting.no-field") : name;
  }

  public String name(CounterList list) {
    return list.centre().name(text.language());
  }

  /** The permanent address of a procedure as a QR code, inline SVG. */
  public String qr(String code) {
    return QrCode.svg(address(code), text.with("posting.qr", code));
  }

  public String address(String code) {
    return addresses.of("thu-tuc/" + code);
  }

  /** By which paper is held against the portal: the beginning of the digest. */
  public String mark(CounterList list) {
    return list.digest().substring(0, SHORT);
  }

  public String getToday() {
    return text.day(VietnamTime.today(clock));
  }
}
