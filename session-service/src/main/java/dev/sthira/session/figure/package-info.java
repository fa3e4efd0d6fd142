/// What a person's practices add up to: minutes, days in a row, goals, poses, sides, and how the back was.
///
/// The figures are pure functions of what was practised, of a calendar and of a day called today, so that two addresses
/// that show the same thing show the same number. Knows no plan and no clock; charts draw what is reckoned here.
@NullMarked
package dev.sthira.session.figure;

import org.jspecify.annotations.NullMarked;
