package vn.motcua.privacy;

/**
 * A column that holds personal data.
 *
 * @param feature the feature it belongs to, as its {@link vn.motcua.plugin.FeatureSchema} is named
 */
public record PersonalField(
    String feature, String table, String column, Datum datum, Processing processing) {}
