package dev.sthira.catalog.lettering;

/// The three faces of type on sheets.
public enum Face {
    REGULAR("NotoSans-Regular.ttf"),
    BOLD("NotoSans-Bold.ttf"),
    ITALIC("GentiumPlus-Italic.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }
}
