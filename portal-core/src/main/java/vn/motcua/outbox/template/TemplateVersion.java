package vn.motcua.outbox.template;

import java.time.Instant;

/**
 * A text that holds or held.
 *
 * @param version rises with each change; 0 for what comes with the portal
 * @param own whether staff wrote it; else it is the portal's own
 */
public record TemplateVersion(
    int version, TemplateText text, boolean own, String changedBy, Instant changedAt) {}
