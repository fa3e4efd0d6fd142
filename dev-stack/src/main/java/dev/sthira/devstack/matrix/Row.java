package dev.sthira.devstack.matrix;

import dev.sthira.devstack.probe.Operation;

/// A line of the table: an operation, who may use it, and whose things it is about.
///
/// @param query what stands behind the path, such as `into=catalog`; mostly nothing
/// @param who everybody, person, or a role
/// @param object the kind of private thing it names; empty if it names none
record Row(String service, String method, String path, String query, String who, String object, Where where) {

    /// Where the thing is named.
    enum Where {
        PATH,
        BODY,
        /// In the path, of an operation that shows private things to nobody.
        HIDDEN,
        NOWHERE
    }

    static Row of(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length != 5) {
            throw new IllegalArgumentException("a row has five words: " + line);
        }
        String[] address = words[2].split("\\?", 2);
        String[] object = words[4].split(":", 2);
        return new Row(
                words[0],
                words[1],
                address[0],
                address.length > 1 ? address[1] : "",
                words[3],
                words[4].equals("-") ? "" : object[object.length - 1],
                where(words[4], object[0]));
    }

    private static Where where(String word, String kind) {
        if (word.equals("-")) {
            return Where.NOWHERE;
        }
        return !word.contains(":") ? Where.PATH : kind.equals("body") ? Where.BODY : Where.HIDDEN;
    }

    boolean isFor(Operation operation) {
        return operation.place().name().equals(service)
                && operation.method().equals(method)
                && operation.path().equals(path);
    }

    boolean isOpen() {
        return who.equals("everybody");
    }

    boolean wantsRole() {
        return !isOpen() && !who.equals("person");
    }

    String name() {
        return "%s %s %s%s".formatted(service, method, path, query.isEmpty() ? "" : "?" + query);
    }
}
