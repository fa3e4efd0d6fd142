package dev.sthira.devstack.probe;

/// An access token, or what poses as one.
///
/// @param name what is special about it
public record Token(String name, String text, Worth worth) {

    /// Whether a service has to take it.
    public enum Worth {
        GOOD,
        /// To be refused with 401.
        BAD,
        /// Signed and in time, but odd: to be taken or refused, as long as nothing breaks.
        ODD
    }
}
