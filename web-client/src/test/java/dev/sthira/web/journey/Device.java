package dev.sthira.web.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

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

    NewContextOptions in(ColorScheme colours) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density)
                .setColorScheme(colours);
    }
}
