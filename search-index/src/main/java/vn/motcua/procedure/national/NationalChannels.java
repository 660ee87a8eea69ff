package vn.motcua.procedure.national;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a procedure can be filed, how long it takes and what it costs. What is no number of VND and
 * no known unit is kept in words, in the note, for people to read.
 */
final class NationalChannels {
  private static final Map<String, String> CHANNELS =
      Map.of("1", "TRUC_TIEP", "2", "TRUC_TUYEN", "3", "BUU_CHINH");
  private static final Map<String, String> UNITS =
      Map.of(
          "ngày làm việc", "WORKING_DAY",
          "ngày", "CALENDAR_DAY",
          "giờ làm việc", "WORKING_HOUR",
          "giờ", "HOUR",
          "phút", "MINUTE",
          "tháng", "MONTH",
          "năm", "YEAR");
  private static final Pattern SUM = Pattern.compile("\\d{1,12}|\\d{1,3}([.,]\\d{3}){1,3}");
  private static final Pattern DURATION = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

  private NationalChannels() {}

  static JsonArrayBuilder of(NationalFields from) {
    JsonArrayBuilder methods = Json.createArrayBuilder();
    for (NationalFields way : from.objects("CACHTHUCTHUCHIEN")) {
      String channel = CHANNELS.get(way.text("KENH"));
      if (channel != null) {
        List<NationalFields> times = way.objects("THOIGIAN");
        if (times.isEmpty()) {
          methods.add(Json.createObjectBuilder().add("channel", channel));
        }
        times.forEach(time -> methods.add(method(channel, time)));
      }
    }
    return methods;
  }

  private static JsonObjectBuilder method(String channel, NationalFields time) {
    JsonObjectBuilder method = Json.createObjectBuilder().add("channel", channel);
    List<String> words = new ArrayList<>();
    String duration = time.text("THOIGIANGIAIQUYET");
    String unit = UNITS.get(time.text("DONVITINH").toLowerCase(Locale.ROOT));
    if (unit != null && DURATION.matcher(duration).matches()) {
      BigDecimal amount = new BigDecimal(duration.replace(',', '.'));
      if (amount.signum() > 0) {
        method.add("duration", amount).add("unit", unit);
      }
    } else if (!duration.isEmpty() && !duration.matches("0+")) {
      words.add((duration + " " + time.text("DONVITINH")).strip());
    }
    words.add(time.text("MOTA"));
    fees(method, time, words);
    words.removeIf(String::isEmpty);
    if (!words.isEmpty()) {
      method.add("note", String.join("\n", words));
    }
    return method;
  }

  private static void fees(JsonObjectBuilder method, NationalFields time, List<String> words) {
    List<NationalFields> charges = time.objects("PHILEPHI");
    List<Long> sums = new ArrayList<>();
    boolean allFree = !charges.isEmpty();
    for (NationalFields charge : charges) {
      String said = charge.text("SOTIEN").toLowerCase(Locale.ROOT);
      boolean free = said.equals("không") || said.matches("0+([.,]0+)?");
      allFree &= free;
      if (!free && dong(charge.text("DONVI")) && SUM.matcher(said).matches()) {
        sums.add(Long.parseLong(said.replaceAll("[.,]", "")));
        words.add(charge.text("MOTA"));
      } else if (!free) {
        words.add((said + " " + charge.text("DONVI") + " " + charge.text("MOTA")).strip());
      } else {
        words.add(charge.text("MOTA"));
      }
    }
    if (!sums.isEmpty()) {
      method.add("feesVnd", Json.createArrayBuilder(sums));
    }
    if (allFree) {
      method.add("free", true);
    }
  }

  private static boolean dong(String unit) {
    return unit.isEmpty() || unit.toLowerCase(Locale.ROOT).matches("(việt nam )?đồng|vnd|vnđ|đ");
  }
}
