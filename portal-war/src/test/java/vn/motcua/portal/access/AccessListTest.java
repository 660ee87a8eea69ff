package vn.motcua.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessListTest {
  private static final int AT_LEAST = 50;

  @Test
  void every_endpoint_and_every_page_of_staff_has_an_entry() {
    assertThat(AccessList.entries().keySet())
        .as("who may use it has to be said in AccessList")
        .containsExactlyInAnyOrderElementsOf(Endpoints.all().keySet());
  }

  @Test
  void endpoints_are_found_in_classes_pages_and_jars() {
    assertThat(Endpoints.all().keySet())
        .hasSizeGreaterThan(AT_LEAST)
        .contains(
            "GET /api/v1/procedures/{code}",
            "DELETE /api/v1/search-desk/queries/{query}/mark",
            "GET /can-bo",
            "POST /can-bo/tim-kiem/muc",
            "GET /can-bo/nhan-su");
  }
}
