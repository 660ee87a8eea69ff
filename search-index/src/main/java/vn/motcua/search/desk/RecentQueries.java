package vn.motcua.search.desk;

import java.util.List;

/** What citizens looked for lately; whoever counts queries offers a bean of this type. */
public interface RecentQueries {
  /** Texts of last month's queries, the most frequent first; none that could tell who asked. */
  List<String> lastMonth(int limit);
}
