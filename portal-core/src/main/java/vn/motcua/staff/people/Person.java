package vn.motcua.staff.people;

import java.util.List;
import java.util.Optional;
import vn.motcua.code.AgencyCode;
import vn.motcua.staff.Grant;

/**
 * Somebody of the staff.
 *
 * @param login what they type to sign in; empty for somebody who signs in elsewhere
 * @param home where they belong; empty for the whole portal
 * @param mustChange whether their password holds for one sign-in only
 * @param locked whether they have to wait after wrong tries
 * @param disabled whether an administrator keeps them out
 * @param elsewhere whether they sign in with an account of their organisation
 */
public record Person(
    long id,
    String login,
    String name,
    Optional<AgencyCode> home,
    List<Grant> grants,
    boolean mustChange,
    boolean secondFactor,
    boolean locked,
    boolean disabled,
    boolean elsewhere) {}
