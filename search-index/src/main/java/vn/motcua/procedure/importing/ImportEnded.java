package vn.motcua.procedure.importing;

/** An import is over, whether it changed anything or not. */
public record ImportEnded(ImportProgress progress) {}
