package dev.sthira.catalog.file;

/// Lets tests elsewhere load the files again, as a start would.
public final class LibraryLoads {
    private LibraryLoads() {}

    public static void load(Library library) {
        library.load();
    }
}
