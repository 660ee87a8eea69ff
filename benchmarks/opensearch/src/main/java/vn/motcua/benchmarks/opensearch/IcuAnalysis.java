package vn.motcua.benchmarks.opensearch;

import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenFilterFactory;
import org.opensearch.index.analysis.AbstractTokenizerFactory;
import org.opensearch.index.analysis.TokenFilterFactory;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/** What OpenSearch's own ICU plugin does, whose packaging a class path cannot load. */
public final class IcuAnalysis extends Plugin implements AnalysisPlugin {
  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of("icu_tokenizer", (index, environment, name, settings) -> new Words(index, name));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of("icu_folding", (index, environment, name, settings) -> new Folding(index, name));
  }

  private static final class Words extends AbstractTokenizerFactory {
    Words(IndexSettings index, String name) {
      super(index, Settings.EMPTY, name);
    }

    @Override
    public Tokenizer create() {
      return new ICUTokenizer();
    }
  }

  private static final class Folding extends AbstractTokenFilterFactory {
    Folding(IndexSettings index, String name) {
      super(index, name, Settings.EMPTY);
    }

    @Override
    public TokenStream create(TokenStream words) {
      return new ICUFoldingFilter(words);
    }
  }
}
