package vn.motcua.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.text.TypedText;

/**
 * All names of communes, by name.
 *
 * @param districts names there were until 30/06/2025
 * @param provinces names of today and until then
 */
record PlaceList(
    Map<String, Commune> communes,
    Map<String, List<PlaceRow>> rows,
    Set<String> districts,
    Set<String> provinces) {
  private static final String FILE = "communes.tsv";

  List<PlaceRow> named(String name) {
    return rows.getOrDefault(name, List.of());
  }

  /** Whether it names a district or a province, as far as it can. */
  boolean isKnown(PlacePart part) {
    return (part.maybeDistrict() && districts.contains(part.name()))
        || (part.maybeProvince() && provinces.contains(part.name()));
  }

  /** What begins like a kind may be a name: {@code quan hoa} is a district. */
  PlacePart meant(PlacePart read, String whole) {
    boolean names = isKnown(read) || (read.maybeCommune() && rows.containsKey(read.name()));
    boolean isName = districts.contains(whole) || rows.containsKey(whole);
    return !names && isName ? new PlacePart("", whole) : read;
  }

  /** A last part whose end is the name of a province, as two parts. */
  List<PlacePart> withoutProvince(PlacePart last) {
    String name = last.name();
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      PlacePart end = PlacePart.read(name.substring(space + 1));
      String rest = name.substring(0, space);
      if (provinces.contains(end.name())
          && (districts.contains(rest) || rows.containsKey(rest))
          && !districts.contains(name)
          && !rows.containsKey(name)) {
        return List.of(new PlacePart(last.kind(), rest), end);
      }
    }
    return List.of(last);
  }

  /** Reads the list that comes with the portal; its first lines say how it is written. */
  static PlaceList read() {
    try (InputStream file =
            Objects.requireNonNull(PlaceList.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Reading reading = new Reading();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          reading.line(line.split("\t", -1));
        }
      }
      reading.endOfCommune();
      return new PlaceList(reading.communes, reading.rows, reading.districts, reading.provinces);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Reading {
    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final Map<String, List<PlaceRow>> rows = new HashMap<>();
    private final Set<String> districts = new HashSet<>();
    private final Set<String> provinces = new HashSet<>();
    private final List<String[]> former = new ArrayList<>();
    private String province = "";
    private Commune commune = new Commune("", "", "");

    private void line(String[] fields) {
      switch (fields[0]) {
        case "P" -> {
          endOfCommune();
          province = fields[1];
          provinces.add(part(province).name());
        }
        case "C" -> {
          endOfCommune();
          commune = new Commune(fields[1], fields[2], province);
          communes.put(commune.code(), commune);
        }
        default -> former.add(fields);
      }
    }

    /** People also put a commune of today into the province it came from. */
    private void endOfCommune() {
      if (commune.code().isEmpty()) {
        return;
      }
      Set<String> around = new HashSet<>(Set.of(part(commune.province()).name()));
      for (String[] fields : former) {
        String district = fields[2].isEmpty() ? "" : part(fields[2]).name();
        Set<String> within = new HashSet<>(Set.of(part(commune.province()).name()));
        within.add(part(fields.length > 3 ? fields[3] : commune.province()).name());
        around.addAll(within);
        add(fields[1], true, district, Set.copyOf(within));
        districts.add(district);
      }
      provinces.addAll(around);
      add(commune.name(), false, "", Set.copyOf(around));
      former.clear();
      commune = new Commune("", "", "");
    }

    private void add(String name, boolean former, String district, Set<String> within) {
      PlacePart part = part(name);
      rows.computeIfAbsent(part.name(), none -> new ArrayList<>(1))
          .add(
              new PlaceRow(
                  commune,
                  former,
                  part.name(),
                  part.kind(),
                  name.toLowerCase(Locale.ROOT).replaceFirst("^(phường|xã|thị trấn|đặc khu) ", ""),
                  district,
                  within));
    }

    private static PlacePart part(String name) {
      return PlacePart.read(TypedText.folded(name));
    }
  }
}
