package dev.sthira.catalog.sheet;

/// The three faces of type on a sheet.
enum Face {
    REGULAR("NotoSans-Regular.ttf"),
    BOLD("NotoSans-Bold.ttf"),
    ITALIC("GentiumPlus-Italic.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
