package dev.sthira.catalog.picture;

import java.util.Locale;

/// What is painted, each with its colour by day and by night.
enum Paint {
    PAPER("#faf6ef", "#191d20"),
    MAT("#b9cbbd", "#46584f"),
    MAT_EDGE("#93ab9b", "#33423b"),
    MAT_LINE("#93ab9b", "#33423b"),
    FLOOR("#d9cdbb", "#3a3733"),
    SHADE("#9db2a3", "#3a4a42"),
    SKIN("#e6b289", "#dfab82"),
    SKIN_FAR("#cd966c", "#b8855f"),
    SKIN_LINE("#9a5f3b", "#77492e"),
    MOUTH("#7d2f2a", "#5e211d"),
    TONGUE("#d9706b", "#c9605c"),
    TONGUE_LINE("#9c3d39", "#7c2f2c"),
    TOP("#d85c42", "#d8654a"),
    TOP_FAR("#bb482f", "#b24e37"),
    TOP_LINE("#8f321e", "#762c1a"),
    LEGS("#2f5f66", "#3f7880"),
    LEGS_FAR("#244b51", "#2f5d64"),
    LEGS_LINE("#14343a", "#1a3b40"),
    TEETH("#fffaf2", "#ece5d9"),
    HAIR("#3d2b22", "#5a4335"),
    HAIR_LINE("#241811", "#3a2a20"),
    PROP("#8f9fc0", "#8595b8"),
    PROP_DARK("#6f80a6", "#66769b"),
    PROP_LINE("#465679", "#3e4b69"),
    STRAP_LINE("#8f9fc0", "#8595b8"),
    CLOTH("#e8c88a", "#cfae72"),
    CLOTH_DARK("#d1ab66", "#b08d54"),
    CLOTH_LINE("#94733a", "#6e5530"),
    WOOD("#c2a27e", "#9b7f60"),
    WOOD_DARK("#a38462", "#7d654b"),
    WOOD_LINE("#6d5439", "#4d3b29"),
    WALL("#e6dccb", "#2b3034"),
    WALL_LINE("#c4b59c", "#454c52");

    private final String light;
    private final String dark;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    boolean forLines() {
        return name().endsWith("_LINE");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
