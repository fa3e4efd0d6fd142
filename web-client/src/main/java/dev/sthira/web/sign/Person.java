package dev.sthira.web.sign;

import java.util.List;

/// Who has signed in with a browser.
///
/// @param roles what the issuer says that they may do; a page shows the way by it, the services decide
/// @param token the access token, renewed where it was about to run out
public record Person(String subject, String name, List<String> roles, String token) {}
