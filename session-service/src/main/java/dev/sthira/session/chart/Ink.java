package dev.sthira.session.chart;

import java.util.Locale;

/// The colours of charts, by day and by night: those of the catalog's drawings.
enum Ink {
    PAPER("#faf6ef", "#191d20"),
    TEXT("#2b2b2b", "#ece7df"),
    SOFT("#5d5a54", "#b5aea3"),
    LINE("#d9cdbb", "#3a3f42"),
    TEAL("#2f5f66", "#86c0c6"),
    MAT("#93ab9b", "#4f7068"),
    CORAL("#d85c42", "#ec8a72"),
    SAND("#ecdcc4", "#4a4238"),
    HEAT_0("#ece4d6", "#2b3034"),
    HEAT_1("#c3d6cf", "#2b4a4c"),
    HEAT_2("#8fb4b1", "#3f6f75"),
    HEAT_3("#568a8f", "#5f9aa1"),
    HEAT_4("#2f5f66", "#9ad3d8");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String colour(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /// What its shapes are called in a style sheet.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
