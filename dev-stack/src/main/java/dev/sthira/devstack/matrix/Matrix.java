package dev.sthira.devstack.matrix;

import dev.sthira.devstack.launch.Settings;

/// tbd
public final class Matrix {
    private Matrix() {}

    public static int run(Settings settings) {
        return 1;
    }
}
