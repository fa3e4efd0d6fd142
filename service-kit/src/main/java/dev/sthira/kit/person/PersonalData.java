package dev.sthira.kit.person;

import java.util.Map;
import java.util.Set;

/// What one feature keeps about people, for them to take along or to have erased; each feature with such rows has a
/// bean.
///
/// Every table with a column that holds a person is claimed by exactly one of them, or the build fails.
public interface PersonalData {
    /// The tables this feature answers for.
    Set<String> tables();

    /// A copy of all that is kept about a person, by the name of the thing; values are what Jackson writes.
    Map<String, ?> export(Person person);

    /// Erases it, in the transaction under way; what others still need stays without the person in it.
    void erase(Person person);
}
