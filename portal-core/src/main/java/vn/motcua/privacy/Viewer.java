package vn.motcua.privacy;

/** Who gets to see data; {@code privacy.viewer.…} says it in words. */
public enum Viewer {
  PUBLIC,
  /** The person the data are about. */
  PERSON,
  OFFICER,
  LEADER,
  PUBLISHER,
  CLERK,
  ADMINISTRATOR,
  AUDITOR,
  /** Programs of the one-stop software and other subscribers. */
  INTEGRATION,
  /** The portal itself, and no human. */
  NOBODY
}
