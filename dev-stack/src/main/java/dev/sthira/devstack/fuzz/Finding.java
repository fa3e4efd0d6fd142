package dev.sthira.devstack.fuzz;

/// Something that must not be.
///
/// @param what in few words and without what changes from request to request; the same words are the same finding
/// @param repeat a line for a shell
record Finding(Kind kind, String what, String repeat) {

    enum Kind {
        SERVER_ERROR("× 5xx"),
        HANG("hangs"),
        TRACE("traces"),
        ACCEPTED("invalid accepted"),
        NO_PROBLEM("not a problem");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
