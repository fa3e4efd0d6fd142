/// Practices done elsewhere or without us, as their people enter them afterwards.
///
/// Keeps two practices of a person from being at the same time; what practices of sessions are made of, it
/// must not know.
@NullMarked
package dev.sthira.session.entry;

import org.jspecify.annotations.NullMarked;
