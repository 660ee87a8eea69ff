package vn.motcua.search.index;

import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.icu.ICUFoldingFilterFactory;
import org.apache.lucene.analysis.icu.ICUNormalizer2FilterFactory;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerFactory;
import org.apache.lucene.analysis.shingle.ShingleFilterFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How Vietnamese text becomes terms. Syllables are the terms; ICU folding makes {@code đ} a d and
 * is indifferent to composed and decomposed forms; pairs of syllables stand in for words.
 */
public final class VietnameseAnalysis implements LuceneAnalysisConfigurer {
  /** Accents kept, the tone mark in one place: {@code hoà} and {@code hòa} are one. */
  public static final String EXACT = "vi-exact";

  /** Accents gone. */
  public static final String FOLDED = "vi-folded";

  /** Two neighbouring folded syllables as one term. */
  public static final String PAIRS = "vi-pairs";

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context
        .analyzer(EXACT)
        .custom()
        .tokenizer(ICUTokenizerFactory.class)
        .tokenFilter(ICUNormalizer2FilterFactory.class)
        .tokenFilter(LowerCaseFilterFactory.class)
        .tokenFilter(TonePlacementFilterFactory.class);
    context
        .analyzer(FOLDED)
        .custom()
        .tokenizer(ICUTokenizerFactory.class)
        .tokenFilter(ICUFoldingFilterFactory.class)
        .tokenFilter(FinalVowelFilterFactory.class);
    context
        .analyzer(PAIRS)
        .custom()
        .tokenizer(ICUTokenizerFactory.class)
        .tokenFilter(ICUFoldingFilterFactory.class)
        .tokenFilter(FinalVowelFilterFactory.class)
        .tokenFilter(ShingleFilterFactory.class)
        .param("minShingleSize", "2")
        .param("maxShingleSize", "2")
        .param("outputUnigrams", "false");
  }
}
