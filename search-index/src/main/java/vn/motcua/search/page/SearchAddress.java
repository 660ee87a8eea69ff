package vn.motcua.search.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import vn.motcua.search.Facet;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.SearchRequest.StatusFilter;

/** Addresses of other pages of the same search: {@code ?q=…&field=…&page=…}. */
final class SearchAddress {
  static final SearchAddress EMPTY =
      new SearchAddress(
          new SearchRequest("", Map.of(), StatusFilter.PUBLISHED, 0, SearchRequest.DEFAULT_SIZE));

  private final SearchRequest at;

  SearchAddress(SearchRequest at) {
    this.at = at;
  }

  boolean has(Facet facet, String value) {
    return at.filters().getOrDefault(facet, List.of()).contains(value);
  }

  /** With the value added, or without it if it is there; on the first page. */
  String toggled(Facet facet, String value) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    filters.putAll(at.filters());
    List<String> values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    filters.put(facet, values);
    return of(filters, at.status(), 0);
  }

  String withoutFilters() {
    return of(Map.of(), at.status(), 0);
  }

  String withRepealed() {
    return of(at.filters(), StatusFilter.ALL, 0);
  }

  /** With other words and the same filters, on the first page. */
  String saying(String text) {
    return new SearchAddress(new SearchRequest(text, at.filters(), at.status(), 0, at.size()))
        .page(0);
  }

  /** A new search among what is in force. */
  static String of(String text, Map<Facet, List<String>> filters) {
    return new SearchAddress(
            new SearchRequest(text, filters, StatusFilter.PUBLISHED, 0, SearchRequest.DEFAULT_SIZE))
        .page(0);
  }

  String page(int page) {
    return of(at.filters(), at.status(), page);
  }

  private String of(Map<Facet, List<String>> filters, StatusFilter status, int page) {
    StringJoiner query = new StringJoiner("&", "?", "");
    query.add("q=" + encoded(at.text()));
    for (Facet facet : Facet.values()) {
      filters
          .getOrDefault(facet, List.of())
          .forEach(value -> query.add(facet.parameter() + "=" + encoded(value)));
    }
    if (status != StatusFilter.PUBLISHED) {
      query.add("status=" + status);
    }
    if (page > 0) {
      query.add("page=" + page);
    }
    if (at.size() != SearchRequest.DEFAULT_SIZE) {
      query.add("size=" + at.size());
    }
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
