package dev.sthira.web.sign;

/// Who has signed in with a browser.
///
/// @param token the access token, renewed where it was about to run out
public record Person(String subject, String name, String token) {}
