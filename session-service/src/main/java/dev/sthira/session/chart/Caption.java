package dev.sthira.session.chart;

/// What a drawing says to those who do not see it.
///
/// @param title       what it is
/// @param description what it shows
/// @param language    tag of the language of both
record Caption(String title, String description, String language) {}
