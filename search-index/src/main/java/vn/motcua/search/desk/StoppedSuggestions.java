package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.search.suggest.StopList;
import vn.motcua.search.suggest.Suggestion;

/** Keeps back what staff have said is never to be suggested. */
@ApplicationScoped
class StoppedSuggestions implements StopList {
  @Inject private DeskState desk;

  @Override
  public boolean stops(Suggestion suggestion) {
    return desk.stopped(suggestion.text(), suggestion.code());
  }
}
