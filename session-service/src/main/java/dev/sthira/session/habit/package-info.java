/// What people have set out to do.
///
/// Knows no practice: what becomes of habits is the business of figures.
@NullMarked
package dev.sthira.session.habit;

import org.jspecify.annotations.NullMarked;
