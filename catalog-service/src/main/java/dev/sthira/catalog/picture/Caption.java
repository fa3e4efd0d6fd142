package dev.sthira.catalog.picture;

/// What a picture shows, for those who do not see it.
///
/// @param language of both, such as `en`
public record Caption(String language, String title, String description) {}
