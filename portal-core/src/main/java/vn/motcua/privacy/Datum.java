package vn.motcua.privacy;

/** What a column tells of a person; {@code privacy.datum.…} says it in words. */
public enum Datum {
  NAME,
  PHONE,
  MAIL,
  ADDRESS,
  /** Identity card, passport, social insurance. */
  IDENTITY_NUMBER,
  BIRTHDAY,
  /** Where somebody is or was, as coordinates. */
  PLACE,
  /** Names and numbers by which somebody is known to a system. */
  ACCOUNT,
  /** What somebody proves themselves by; stored hashed or encrypted. */
  SECRET,
  /** Address and kind of the device. */
  DEVICE,
  /** Code of a case, an appointment, a piece of feedback. */
  CODE,
  /** What somebody wrote, or what was written to them. */
  TEXT,
  /** Files, pictures and their names. */
  FILE,
  /** Where somebody works and what they may do there. */
  WORK,
  /** A keyed hash that stands for something of a person. */
  PSEUDONYM
}
