package vn.motcua.place;

/**
 * A commune, ward or special zone as there is one since 01/07/2025.
 *
 * @param code of the statistics office, five digits
 * @param name with its kind, {@code Phường Giảng Võ}
 * @param province with its kind, {@code Thành phố Hà Nội}
 */
public record Commune(String code, String name, String province) {

  /** As it ends an address. */
  public String line() {
    return name + ", " + province;
  }
}
