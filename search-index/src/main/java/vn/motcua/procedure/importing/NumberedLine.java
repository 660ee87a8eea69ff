package vn.motcua.procedure.importing;

/** A line of the file with its number, from 1. */
record NumberedLine(int number, CatalogueLine line) {}
