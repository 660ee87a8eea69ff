package vn.motcua.search.suggest;

/** Says which texts are never suggested. Every CDI bean of this type is asked, so be quick. */
public interface StopList {
  boolean stops(Suggestion suggestion);
}
