package dev.sthira.catalog.picture;

/// What a picture shows, for those who do not see it.
public record Caption(String title, String description) {}
