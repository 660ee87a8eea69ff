/** Where a feedback may belong, learned from where others went, with the words that say so. */
@NullMarked
package vn.motcua.feedback.learned;

import org.jspecify.annotations.NullMarked;
