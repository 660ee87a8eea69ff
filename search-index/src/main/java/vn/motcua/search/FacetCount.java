package vn.motcua.search;

/** How many results have this value of a facet. */
public record FacetCount(String value, long count) {}
