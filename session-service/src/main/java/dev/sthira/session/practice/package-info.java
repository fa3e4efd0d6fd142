/// What sessions leave behind: practices with their totals per pose and side, and the days they belong to.
/// What a person has practised is shown here as one list, with what they entered themselves and what they
/// said about it.
///
/// Follows the event stream and writes each practice once, so that reading the stream again changes nothing. Knows
/// sessions, plans, entries, feedback and figures; nothing else in this service knows practices.
@NullMarked
package dev.sthira.session.practice;

import org.jspecify.annotations.NullMarked;
