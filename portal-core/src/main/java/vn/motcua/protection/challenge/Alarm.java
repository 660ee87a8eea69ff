package vn.motcua.protection.challenge;

/**
 * Something that makes every client conspicuous, whatever they did themselves. Whoever knows of
 * such a thing offers a CDI bean of this type.
 */
public interface Alarm {
  /** Whether it is so now, for what is under the limit of that name; asks no database. */
  boolean raised(String limit);
}
