package vn.motcua.protection.gate;

/**
 * Under which limit the form of a page is. Whatever has a page with a form offers a CDI bean with
 * these, {@link FormLimits}; a form nobody names is under the limit {@code write}.
 *
 * @param path of the page it is sent to, with a slash before; of the pages below it, too
 * @param limit the name of the limit
 * @param object the field that says which object is meant; empty for none
 */
public record FormLimit(String path, String limit, String object) {
  boolean covers(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
