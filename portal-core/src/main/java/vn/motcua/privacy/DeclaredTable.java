package vn.motcua.privacy;

import java.util.Set;

/**
 * A table as a feature declares it.
 *
 * @param other the columns that tell nothing of a person
 */
record DeclaredTable(String name, Set<PersonalField> personal, Set<String> other) {}
