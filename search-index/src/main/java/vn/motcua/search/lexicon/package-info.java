/**
 * What citizens say for what the catalogue calls otherwise: rules, their files, and phrases without
 * meaning.
 */
@NullMarked
package vn.motcua.search.lexicon;

import org.jspecify.annotations.NullMarked;
