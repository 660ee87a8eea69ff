package vn.motcua.postal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.BookingTexts;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.PostalOrder;
import vn.motcua.text.PageText;
import vn.motcua.web.QrCode;

/** Times, places and names of orders as pages show them. */
@Named
@RequestScoped
public class PostalWords {
  @Inject private BookingTexts words;
  @Inject private Supply supply;
  @Inject private Places places;
  @Inject private PageText text;

  /** {@code 9:15, thứ Hai 23/11/2026}. */
  public String when(Instant instant) {
    return words.when(instant, text.language());
  }

  public @Nullable Department centre(String code) {
    return supply.centre(code).orElse(null);
  }

  /** {@code Xã Mẫu Sơn, Tỉnh Lạng Sơn}; empty when the commune is not known. */
  public String commune(@Nullable String code) {
    return code == null ? "" : places.byCode(code).map(Commune::line).orElse("");
  }

  /** {@code 50.000 đ}. */
  public String money(long fee) {
    return text.with("postal.vnd", fee);
  }

  /** The reference as a QR code, for the postman and the clerk. */
  public String qr(PostalOrder order) {
    return QrCode.svg(order.reference().value(), text.get("postal.qr"));
  }
}
