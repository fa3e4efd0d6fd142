package dev.sthira.catalog.shelf;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The languages that sheets and drawings are in, as an address names them.
@Schema(name = "SheetLanguage")
public enum Lang {
    EN,
    DE,
    FR
}
