package vn.motcua.staff;

/** What people and programs of the departments do at the portal. */
public enum Role {
  /** Handles cases, bookings and feedback. */
  OFFICER,
  /** Approves what officers prepared. */
  LEADER,
  /** Keeps procedures and the search. */
  PUBLISHER,
  /** Receives people at a service centre. */
  CLERK,
  /** Looks after people, rights and settings. */
  ADMINISTRATOR,
  /** Reads whatever the others may read, and changes nothing. */
  AUDITOR,
  /** A program of the one-stop software. */
  INTEGRATION
}
