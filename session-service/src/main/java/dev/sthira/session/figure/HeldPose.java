package dev.sthira.session.figure;

import java.time.Duration;
import java.time.LocalDate;

/// What one practice was for one pose on one side.
///
/// @param practice which one it was, a number for each
/// @param side     `both`, `left`, `right` or `alternating`
/// @param planned  its holds as planned
/// @param held     how long it was held, pauses left out
record HeldPose(int practice, LocalDate day, String pose, String name, String side, Duration planned, Duration held) {}
