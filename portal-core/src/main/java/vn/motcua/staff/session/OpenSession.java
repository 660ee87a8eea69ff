package vn.motcua.staff.session;

import java.time.Instant;

/** Somebody signed in, as it is shown. */
public record OpenSession(
    long id,
    long person,
    String name,
    Instant beganAt,
    Instant seenAt,
    String address,
    String browser) {}
