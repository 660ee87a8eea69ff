package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The apology for being late, which is due once, a day before the promise is broken at the latest.
 *
 * @param newDay when the result is promised for now
 * @see <a href="https://vanban.chinhphu.vn">NĐ 61/2018/NĐ-CP, Đ.19 khoản 9</a>
 */
public record Apology(Instant at, @Nullable String reason, @Nullable LocalDate newDay) {}
