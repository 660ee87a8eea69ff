package vn.motcua.portal.access;

/**
 * A method of REST, or a page of staff.
 *
 * @param name method and path, {@code GET /api/v1/procedures/{code}}
 * @param consumes media type of what is sent; empty for nothing
 * @param limit what {@code @Limited} says; empty for nothing
 */
record Endpoint(String name, String consumes, String limit) {
  String method() {
    return name.substring(0, name.indexOf(' '));
  }

  String path() {
    return name.substring(name.indexOf(' ') + 1);
  }

  boolean isPage() {
    return path().startsWith("/can-bo");
  }
}
