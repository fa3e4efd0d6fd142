package dev.sthira.web.journey;

import static dev.sthira.web.journey.Stage.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every screen, to be looked at and looked over.
@ExtendWith(Stage.class)
@ResourceLock("noor")
@Order(2)
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class ScreensIT {

    @ParameterizedTest
    @EnumSource
    void looksWellAndCanBeUsedByEverybody(Device device) throws Exception {
        try (Visitor noor = visitor(device.options())) {
            new Tour(noor, device.name().toLowerCase(Locale.ROOT)).go();
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsFiguresWellAndToEverybodyWhoMayReadThem(Device device) throws Exception {
        try (Visitor ana = visitor(device.options())) {
            new Tour(ana, device.name().toLowerCase(Locale.ROOT)).analyse();
        }
    }

    /// As narrow as a small phone, or a usual one at twice the size of letters.
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "fr-FR"})
    void fitsANarrowScreenInEveryLanguage(String locale) {
        var narrow = new NewContextOptions()
                .setViewportSize(320, 640)
                .setLocale(locale)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (Visitor ana = visitor(narrow)) {
            ana.signsIn("ana");
            for (String path : List.of(
                    "/",
                    "/library",
                    "/classes/lower-back-relief",
                    "/poses/cobra",
                    "/fit/before-sleep",
                    "/compose",
                    "/practice",
                    "/year/2026",
                    "/reminders",
                    "/preferences",
                    "/messages",
                    "/cheat-sheet",
                    "/author",
                    "/author/new",
                    "/analyst",
                    "/analyst/classes/back-strengthening",
                    "/pair",
                    "/join/abc")) {
                Page page = ana.opens(path);
                Tour.settle(page);
                assertThat(page.evaluate(Tour.TOO_WIDE)).as(path).isEqualTo(List.of());
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                "target", "screens", "narrow" + path.replace('/', '-') + "-" + locale + ".png")));
                page.close();
            }
            ana.hasNothingToComplainAbout();
        }
    }
}
