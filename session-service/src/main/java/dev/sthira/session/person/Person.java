package dev.sthira.session.person;

/// Somebody who practises, by the subject of their token: a random id, never a name or an address.
public record Person(String id) {}
