package vn.motcua.feedback.outside;

import java.time.LocalDate;

/**
 * How something goes outside.
 *
 * @param letter the number of the letter
 * @param ground the provision by which that authority is responsible
 */
public record Sent(String authority, String letter, LocalDate on, String ground) {}
