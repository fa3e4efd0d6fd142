/// What sessions leave behind: practices with their totals per pose and side, a person's own figures, and how a
/// sequence
/// fares with everybody.
///
/// Follows the event stream and writes each practice once, so that reading the stream again changes nothing. Knows
/// sessions and plans; nothing else in this service knows practices.
@NullMarked
package dev.sthira.session.practice;

import org.jspecify.annotations.NullMarked;
