package dev.sthira.devstack.matrix;

import dev.sthira.devstack.probe.Token;
import java.util.Optional;
import java.util.Set;

/// Somebody who asks.
///
/// @param token what they send; nobody in particular sends none
/// @param owner whether the things asked for are theirs
record Voice(String name, Optional<Token> token, Set<String> roles, boolean owner) {

    boolean isNobody() {
        return token.isEmpty();
    }

    /// Whether the token is worth nothing.
    boolean isFalse() {
        return token.map(sent -> sent.worth() != Token.Worth.GOOD).orElse(false);
    }

    boolean may(Row row) {
        return row.isOpen() || (!isNobody() && !isFalse() && (!row.wantsRole() || roles.contains(row.who())));
    }
}
