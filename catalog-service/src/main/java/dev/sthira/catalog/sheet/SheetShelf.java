package dev.sthira.catalog.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.catalog.later.Caller;
import dev.sthira.catalog.later.FairQueue;
import dev.sthira.catalog.lettering.Fonts;
import dev.sthira.catalog.picture.NotTranslated;
import dev.sthira.catalog.plan.Plan;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Ready;
import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Printed sheets, ready to be sent. Each is made once and kept while there is room; no more are made at a time than
/// there are processors; whoever would wait too far behind, or waits for several already, is asked to come again.
@ApplicationScoped
class SheetShelf {
    private static final long ROOM_BYTES = 32L * 1024 * 1024;
    private static final int WAITING_PER_PROCESSOR = 4;
    private static final int MOST_OF_ONE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private final Pages pages;
    private final Press press;
    private final Fonts fonts;
    private final Drawings drawings;
    private final PoseShelf poses;
    private final SheetSettings settings;
    private final Map<String, Words> words = Words.all("/sheet/words");
    private final Cache<Key, Ready> made = Caffeine.newBuilder()
            .maximumWeight(ROOM_BYTES)
            .<Key, Ready>weigher((_, ready) -> ready.body().length)
            .build();
    private final FairQueue queue;

    SheetShelf(Pages pages, Press press, Fonts fonts, Drawings drawings, PoseShelf poses, SheetSettings settings) {
        this.pages = pages;
        this.press = press;
        this.fonts = fonts;
        this.drawings = drawings;
        this.poses = poses;
        this.settings = settings;
        int cores = Runtime.getRuntime().availableProcessors();
        queue = new FairQueue("sheets", cores, cores * (1 + WAITING_PER_PROCESSOR), MOST_OF_ONE, PATIENCE);
    }

    private record Key(Sheet sheet, Paper paper) {}

    /// The sheet of a plan, in the language of the plan; where another was asked for, it says so in that one.
    ///
    /// @param wished the language that was asked for
    /// @param caller who takes up room where it has to be made
    Ready of(Plan plan, Paper paper, String wished, Supplier<Caller> caller) {
        var sheet = Sheets.of(
                plan,
                words(plan.language()),
                slug -> poses.best(plan.language()).thing(slug).orElseThrow(),
                NotTranslated.note(plan.language(), wished, words),
                start(plan));
        var key = new Key(sheet, paper);
        var ready = made.getIfPresent(key);
        return ready != null
                ? ready
                : queue.inTurn(caller.get(), () -> Objects.requireNonNull(made.get(key, this::printed)));
    }

    private @Nullable String start(Plan plan) {
        return plan.wishes().source() instanceof Wishes.Taught taught
                ? settings.startClassUrl().replace("{sequence}", taught.sequence())
                : null;
    }

    private Ready printed(Key key) {
        var language = words(key.sheet().language());
        var layout = Layouts.of(key.sheet(), language, key.paper(), fonts);
        var xhtml = pages.xhtml(Page.of(key.sheet(), layout, language, drawings));
        return Ready.of(press.pdf(xhtml, id(xhtml)));
    }

    /// An id that is made of the page itself.
    private static long id(String xhtml) {
        var fingerprint = Fingerprint.of(xhtml.getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(fingerprint.substring(0, 16), 16);
    }

    private Words words(String language) {
        return Objects.requireNonNull(words.get(Languages.best(language, words.keySet())));
    }
}
