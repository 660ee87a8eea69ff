package vn.motcua.search.index;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link FinalVowelFilter}s. */
public final class FinalVowelFilterFactory extends TokenFilterFactory {
  public FinalVowelFilterFactory(Map<String, String> arguments) {
    super(arguments);
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new FinalVowelFilter(input);
  }
}
