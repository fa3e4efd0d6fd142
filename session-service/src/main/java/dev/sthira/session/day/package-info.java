/// The days of people: which one a practice belongs to, wherever its person is, and when they pause. A copy of what the
/// notification service tells.
///
/// Must not know sessions or practices.
@NullMarked
package dev.sthira.session.day;

import org.jspecify.annotations.NullMarked;
