/// What people say about their practices: how parts of their body were before and after, how hard it was, a
/// note, and what they wish for the next class.
///
/// Knows that a practice is a session or an entry of its person, and nothing else about either.
@NullMarked
package dev.sthira.session.feedback;

import org.jspecify.annotations.NullMarked;
