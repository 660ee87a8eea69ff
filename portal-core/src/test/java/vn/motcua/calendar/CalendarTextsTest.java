package vn.motcua.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.deadline.Counting;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.test.MessageFiles;

/** The texts of calendars, deadlines and departments. */
class CalendarTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/calendar");
  private static final MessageFiles DEADLINES = MessageFiles.of("vn/motcua/deadline");
  private static final MessageFiles OFFICES = MessageFiles.of("vn/motcua/department/office");
  private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");

  @Test
  void both_languages_say_the_same_things() {
    List.of(TEXTS, DEADLINES, OFFICES).forEach(MessageFiles::assertInStep);
  }

  @Test
  void everything_that_can_be_has_its_words() {
    TEXTS.assertEach("calendar.kind.", DayKind.values());
    TEXTS.assertEach("calendar.entry.", EntryKind.values());
    TEXTS.assertEach("calendar.action.", CalendarChange.Action.values());
    DEADLINES.assertEach("deadline.unit.", LimitUnit.values());
    DEADLINES.assertEach("deadline.limit.", LimitUnit.values());
    DEADLINES.assertEach("deadline.counting.", Counting.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(PAGES, "calendar");
    DEADLINES.assertPages(PAGES, "deadline");
    OFFICES.assertPages(PAGES, "office");
  }
}
