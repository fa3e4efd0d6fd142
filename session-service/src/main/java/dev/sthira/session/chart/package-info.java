/// The figures of a person as drawings: SVG that scales, is read aloud, and suits day and night.
///
/// Draws what figures reckon, and reckons nothing itself.
@NullMarked
package dev.sthira.session.chart;

import org.jspecify.annotations.NullMarked;
