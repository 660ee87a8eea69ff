package vn.motcua.attachment;

/** Why a file is not taken; {@code attachment.flaw.…} says it in words. */
public enum UploadFlaw {
  EMPTY,
  TOO_LARGE,
  /** Of a type that nobody may attach. */
  TYPE,
  /** Named like a type that may be attached, but it is something else. */
  DIFFERENT,
  DAMAGED,
  TOO_MANY_PIXELS,
  /** Two kinds of file in one. */
  POLYGLOT,
  /** Unpacks to far more than it seems. */
  BOMB,
  MACROS,
  /** Other files inside, or contents fetched from elsewhere. */
  EMBEDDED,
  ENCRYPTED,
  /** Scripts, or commands to start programs. */
  ACTIVE,
  INFECTED,
  NO_SCANNER
}
