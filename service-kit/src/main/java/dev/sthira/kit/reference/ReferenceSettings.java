package dev.sthira.kit.reference;

import io.smallrye.config.ConfigMapping;

/// What a service says about itself on its first page.
@ConfigMapping(prefix = "sthira.reference")
interface ReferenceSettings {
    /// What it is called, in a word or two.
    String title();

    /// What it does, in a sentence.
    String about();
}
