package vn.motcua.feedback.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final Document TWO =
      new Document(
          200,
          "services",
          "service",
          List.of(
              Document.fields("service_code", "A&B", "metadata", false),
              Document.fields("service_code", "Đường \u0007<b>", "metadata", true)));

  @Test
  void lists_have_an_element_each_and_text_stays_whole() {
    assertThat(TWO.xml())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><services><service><service_code>A&amp;B</service_code>"
                + "<metadata>false</metadata></service><service><service_code>Đường &lt;b&gt;</service_code>"
                + "<metadata>true</metadata></service></services>");
    assertThat(TWO.json())
        .isEqualTo(
            "[{\"service_code\":\"A&B\",\"metadata\":false},{\"service_code\":\"Đường \\u0007<b>\",\"metadata\":true}]");
  }

  @Test
  void the_discovery_is_one_object_with_its_endpoints() {
    Document one =
        new Document(
            200,
            "discovery",
            "",
            List.of(
                Document.fields(
                    "endpoints",
                    List.of(Document.fields("url", "u", "formats", List.of("text/xml"))))));
    assertThat(one.xml())
        .endsWith(
            "<discovery><endpoints><endpoint><url>u</url><formats><format>text/xml</format></formats>"
                + "</endpoint></endpoints></discovery>");
    assertThat(one.json())
        .isEqualTo("{\"endpoints\":[{\"url\":\"u\",\"formats\":[\"text/xml\"]}]}");
  }

  @Test
  void errors_are_a_list_in_json_too() {
    assertThat(Document.error(404, "service_code was not found").json())
        .isEqualTo("[{\"code\":\"404\",\"description\":\"service_code was not found\"}]");
  }
}
