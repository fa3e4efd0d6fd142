package dev.sthira.session.track;

import org.jspecify.annotations.Nullable;

/// What is to be heard of a class.
///
/// @param count how many seconds are counted before each pose; none for what the plan gives to get ready, or three
record Audible(
        boolean bell,
        boolean ticks,
        boolean voice,
        @Nullable Integer count) {}
