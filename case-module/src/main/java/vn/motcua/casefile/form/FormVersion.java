package vn.motcua.casefile.form;

/**
 * A form as the rules of some time have it.
 *
 * @param number {@code 01}
 * @param title in Vietnamese, as the rules say it
 * @param basis the circular
 */
public record FormVersion(FormKind kind, String number, String title, String basis) {}
