package dev.sthira.catalog.check;

import com.fasterxml.jackson.core.JsonLocation;

/// A place in a text; lines and columns count from 1.
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    static Place of(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /// The place behind this text.
    static Place behind(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(line, column);
    }
}
