package vn.motcua.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.desk.CaseFilter;
import vn.motcua.casefile.figures.Reconciliation;
import vn.motcua.casefile.figures.Standing;
import vn.motcua.casefile.following.News;
import vn.motcua.casefile.indicator.IndicatorGroup;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.casefile.timeline.Transfer;
import vn.motcua.code.CaseCode;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.outbox.relay.MessageState;
import vn.motcua.test.MessageFiles;

class CaseTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/casefile");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("case.status.", CaseStatus.values());
    TEXTS.assertEach("case.next.", CaseStatus.values());
    TEXTS.assertEach("case.desk.view.", CaseFilter.View.values());
    TEXTS.assertEach("case.desk.status.", CaseStatus.values());
    TEXTS.assertEach("case.desk.time.", Timeliness.values());
    TEXTS.assertEach("case.follow.news.", News.Kind.values());
    TEXTS.assertEach("case.follow.delivery.", MessageState.values());
    TEXTS.assertHas("case.next." + PublicCase.Amends.APOLOGISED);
    TEXTS.assertHas("case.next." + PublicCase.Amends.APOLOGISED_AGAIN_LATE);
    TEXTS.assertEach("case.event.", EventKind.values());
    TEXTS.assertEach("case.transfer.", Transfer.State.values());
    TEXTS.assertEach("case.rule.", AfterHalt.values());
    TEXTS.assertEach("figures.column.", Standing.values());
    TEXTS.assertEach("indicators.group.", IndicatorGroup.values());
    TEXTS.assertEach("figures.channel.", FilingChannel.values());
    TEXTS.assertEach("figures.sum.", Reconciliation.Kind.values());
    TEXTS.assertHas("case.next.OVERDUE");
    TEXTS.assertHas("case.next.NO_DEADLINE");
    TEXTS.assertEach("case.timeliness.", Timeliness.values());
    Stream.of(CaseCode.Flaw.values()).map(CaseLookup::flawKey).forEach(TEXTS::assertHas);
    IntStream.rangeClosed(1, Completion.STEPS).forEach(n -> TEXTS.assertHas("case.step." + n));
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "case");
  }
}
