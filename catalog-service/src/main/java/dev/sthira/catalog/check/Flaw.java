package dev.sthira.catalog.check;

/// One thing that is wrong with a file: where it is (line and column count from 1), and what to change.
public record Flaw(String file, int line, int column, String pointer, String message) {

    /// The same place as a path with dots and brackets, as the other problems of this service name fields.
    public String field() {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "")
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
