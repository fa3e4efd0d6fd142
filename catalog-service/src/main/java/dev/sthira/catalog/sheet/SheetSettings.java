package dev.sthira.catalog.sheet;

import io.smallrye.config.ConfigMapping;

/// What cheat sheets lead to.
@ConfigMapping(prefix = "sthira.sheet")
interface SheetSettings {

    /// Address that starts a class; `{sequence}` stands for its short name.
    String startClassUrl();
}
