package vn.motcua.search.suggest;

/**
 * A text that can be offered.
 *
 * @param weight from 1 upwards; more comes first among equals
 */
record Phrase(Suggestion suggestion, double weight) {}
