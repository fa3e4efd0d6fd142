package dev.sthira.web.journey;

import com.microsoft.playwright.Browser.NewContextOptions;

/// A screen of a usual size.
enum Device {
    PHONE(390, 844, 2),
    DESKTOP(1280, 800, 1);

    private final int width;
    private final int height;
    private final int density;

    Device(int width, int height, int density) {
        this.width = width;
        this.height = height;
        this.density = density;
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(density);
    }
}
