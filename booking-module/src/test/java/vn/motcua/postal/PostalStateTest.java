package vn.motcua.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostalStateTest {
  private static PostalState follow(List<PostalState> told) {
    PostalState state = PostalState.REQUESTED;
    for (PostalState next : told) {
      state = state.leadsTo(next) ? next : state;
    }
    return state;
  }

  @Test
  void whatever_the_order_of_messages_an_end_that_was_told_is_where_it_ends() {
    Random random = new Random(2026);
    PostalState[] all = PostalState.values();
    for (int run = 0; run < 20_000; run++) {
      List<PostalState> told = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        told.add(all[random.nextInt(all.length)]);
      }
      PostalState end = follow(told);
      Set<PostalState> heard = EnumSet.copyOf(told);

      assertThat(end == PostalState.REQUESTED || heard.contains(end)).isTrue();
      if (heard.contains(PostalState.DELIVERED) || heard.contains(PostalState.RETURNED)) {
        assertThat(end.over()).as(told + "").isTrue();
      }
    }
  }

  @Test
  void the_messages_of_one_course_lead_to_the_same_end_however_they_are_shuffled() {
    List<PostalState> course =
        new ArrayList<>(
            List.of(
                PostalState.ACCEPTED,
                PostalState.HANDED_OVER,
                PostalState.IN_TRANSIT,
                PostalState.NOT_REACHED,
                PostalState.IN_TRANSIT,
                PostalState.DELIVERED));
    Random random = new Random(7);
    for (int run = 0; run < 1_000; run++) {
      Collections.shuffle(course, random);
      assertThat(follow(course)).isEqualTo(PostalState.DELIVERED);
    }
  }

  @Test
  void nothing_follows_an_end_and_nothing_leads_back_to_the_beginning() {
    for (PostalState from : PostalState.values()) {
      assertThat(from.leadsTo(PostalState.REQUESTED)).isFalse();
      for (PostalState to : PostalState.values()) {
        assertThat(from.over() && from.leadsTo(to)).isFalse();
      }
    }
  }
}
