package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Contract.Import;
import vn.motcua.portal.rest.Contract.IndexDifference;
import vn.motcua.portal.rest.Contract.RejectedLine;

/** What the index says follows what is committed, and nothing else. */
@AgainstTheDeployedPortal
class WithdrawalIT {
  private static final IndexDifference NONE = new IndexDifference(List.of(), List.of());

  /** A day that can be read and that no database can hold. */
  private static final String BEYOND_THE_CALENDAR = "+12345-01-01";

  private final Portal portal = new Portal();

  private static String line(String code, String name, String kind, String from) {
    return TestLines.procedure(code, name)
        .add(
            "publication",
            Json.createObjectBuilder()
                .add("number", kind + "/QĐ-UBND")
                .add("date", "2020-01-01")
                .add("effectiveFrom", from)
                .add("kind", kind))
        .build()
        .toString();
  }

  @Test
  void once_it_is_repealed_no_search_finds_it_although_others_search_meanwhile() throws Exception {
    String code = "9.920001";
    String name = "Thủ tục sẽ bãi bỏ giữa chừng";
    portal.importProcedures(TestLines.file(line(code, name, "PUBLISH", "2020-01-01")));
    assertThat(portal.search(name).codes()).contains(code);

    CompletableFuture<Void> over = new CompletableFuture<>();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> searching =
          other.submit(
              () -> {
                int searches = 0;
                while (!over.isDone()) {
                  portal.search(name);
                  searches++;
                }
                return searches;
              });
      portal.importProcedures(TestLines.file(line(code, name, "REPEAL", "2021-01-01")));

      assertThat(portal.search(name).codes()).doesNotContain(code);
      assertThat(portal.search(code).codes()).doesNotContain(code);
      assertThat(portal.search("", TestLines.filter(), "size=100").codes()).doesNotContain(code);
      assertThat(portal.suggest(name)).extracting(Contract.Suggestion::code).doesNotContain(code);
      assertThat(portal.get("/thu-tuc?q=" + Portal.encoded(name)).body())
          .doesNotContain("/thu-tuc/" + code);
      over.complete(null);
      assertThat(searching.get(1, TimeUnit.MINUTES)).isPositive();
    } finally {
      over.complete(null);
      other.shutdownNow();
    }
    assertThat(portal.indexCheck()).isEqualTo(NONE);
  }

  @Test
  void what_was_rolled_back_is_not_in_the_index() {
    String changed = "9.920002";
    String fresh = "9.920003";
    String beside = "9.920004";
    portal.importProcedures(
        TestLines.file(line(changed, "Thủ tục giữ nguyên tên", "PUBLISH", "2020-01-01")));

    Import done =
        portal.importProcedures(
            TestLines.file(
                line(beside, "Thủ tục cùng lô vẫn vào", "PUBLISH", "2020-01-01"),
                line(changed, "Thủ tục đổi tên bất thành xyzzyx", "AMEND", BEYOND_THE_CALENDAR),
                line(fresh, "Thủ tục mới bất thành xyzzyx", "PUBLISH", BEYOND_THE_CALENDAR)));

    assertThat(done.problems()).extracting(RejectedLine::line).containsExactly(2, 3);
    assertThat(portal.search("xyzzyx", "status=ALL").codes()).doesNotContain(changed, fresh);
    assertThat(portal.search(fresh, "status=ALL").codes()).doesNotContain(fresh);
    assertThat(portal.search("Thủ tục giữ nguyên tên").codes()).contains(changed);
    assertThat(portal.search("Thủ tục cùng lô vẫn vào").codes()).contains(beside);
    assertThat(portal.indexCheck()).isEqualTo(NONE);
  }
}
