package vn.motcua.search.index;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link TonePlacementFilter}s. */
public final class TonePlacementFilterFactory extends TokenFilterFactory {
  public TonePlacementFilterFactory(Map<String, String> arguments) {
    super(arguments);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new TonePlacementFilter(input);
  }
}
