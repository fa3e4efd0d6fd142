package dev.sthira.catalog.file;

/// The data files are wrong in a way that trying again does not mend.
final class CatalogFault extends RuntimeException {
    CatalogFault(String message) {
        super(message);
    }
}
