package vn.motcua.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A catalogue many times the size: of every procedure as many, for a place each, with another code,
 * popularity and wording. Always the same of the same catalogue.
 */
final class Copies {
  private static final long SEED = 20261122;

  /** Syllables of which names of places are made. */
  private static final String[] PLACE =
      ("An Bình Châu Cường Dương Đông Giang Hà Hải Hòa Hưng Khánh Lâm Lộc Long Minh Mỹ Nam Nghĩa"
              + " Ninh Phong Phú Phúc Quang Sơn Tân Tây Thạch Thái Thanh Thành Thịnh Thọ Thủy Tiên"
              + " Trung Trường Vân Việt Vĩnh Xuân Yên")
          .split(" ");

  private static final String[] KINDS = {"xã", "phường", "đặc khu", "tỉnh", "thành phố"};

  /** Ways to name the same thing. */
  private static final String[][] WORDING = {
    {"Thủ tục ", "Giải quyết "},
    {"Cấp ", "Đề nghị cấp "},
    {"Đăng ký ", "Làm thủ tục đăng ký "},
    {"giấy chứng nhận", "giấy xác nhận"},
    {"giấy phép", "văn bản cho phép"},
    {"cơ sở", "địa điểm"},
    {"hoạt động", "hành nghề"},
  };

  private Copies() {}

  /**
   * Writes the copies as an import file.
   *
   * @return how many procedures there are
   */
  static int write(List<Path> catalogue, int copies, Path file) throws IOException {
    List<JsonObject> lines = new ArrayList<>();
    for (Path part : catalogue) {
      for (String line : Files.readAllLines(part)) {
        JsonObject procedure = object(line);
        if (!procedure.containsKey("publication") && procedure.containsKey("name")) {
          lines.add(procedure);
        }
      }
    }
    Random random = new Random(SEED);
    int number = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int copy = 0; copy < copies; copy++) {
        for (JsonObject line : lines) {
          writer.write(copied(line, number++, copy, random).toString());
          writer.newLine();
        }
      }
    }
    return number;
  }

  private static JsonObject object(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static JsonObject copied(JsonObject line, int number, int copy, Random random) {
    String name = line.getString("name");
    if (copy > 0) {
      String[] wording = WORDING[random.nextInt(WORDING.length)];
      name = name.replace(wording[0], wording[1]) + " tại " + place(random);
    }
    JsonObjectBuilder made = Json.createObjectBuilder(line);
    made.add("code", "%d.%06d".formatted(1 + number / 1_000_000, number % 1_000_000));
    made.add("name", name);
    made.add("popularityWeight", random.nextInt(2000));
    return made.build();
  }

  private static String place(Random random) {
    return KINDS[random.nextInt(KINDS.length)]
        + " "
        + PLACE[random.nextInt(PLACE.length)]
        + " "
        + PLACE[random.nextInt(PLACE.length)]
        + (random.nextBoolean() ? " " + PLACE[random.nextInt(PLACE.length)] : "");
  }
}
