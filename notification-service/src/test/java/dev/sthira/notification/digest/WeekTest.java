package dev.sthira.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant END = Instant.parse("2026-12-06T17:00:00Z");
    private static final List<PublishedSequence> CLASSES = List.of(
            sequence("back", 20, "strengthen"),
            sequence("legs", 22, "strengthen"),
            sequence("core", 45, "strengthen"),
            sequence("sleep", 20, "sleep"),
            sequence("breath", 5, "unwind"),
            sequence("unknown", null, "strengthen"));

    @Test
    void countsWhatWasPractisedInIt() {
        var week = week(ago(1, "back", 1200), ago(3, "back", 1200), ago(3, "legs", 630));

        assertThat(week.minutes()).isEqualTo(51);
        assertThat(week.days(BERLIN)).isEqualTo(2);
        assertThat(week.classes()).containsExactly(Map.entry("back", 2), Map.entry("legs", 1));
        assertThat(week.favourite()).contains("back");
        assertThat(week.title("legs")).isEqualTo("My legs");
    }

    @Test
    void countsDaysWhereItsPersonIs() {
        var evening = Instant.parse("2026-12-02T22:30:00Z");
        var night = Instant.parse("2026-12-02T23:30:00Z");
        var week = week(new Practised(evening, 60, "back", "x"), new Practised(night, 60, "back", "x"));

        assertThat(week.days(BERLIN)).isEqualTo(2);
        assertThat(week.days(ZoneId.of("UTC"))).isOne();
    }

    @Test
    void holdsEachPracticeInOneWeekOnly() {
        var onTheEdge = new Practised(END, 60, "back", "x");

        assertThat(week(onTheEdge).practices()).hasSize(1);
        var next = Week.of(DigestTime.USUAL, END.plus(Duration.ofDays(7)), BERLIN, List.of(onTheEdge));
        assertThat(next.practices()).isEmpty();
        assertThat(next.before()).isTrue();
    }

    @ParameterizedTest(name = "practised {0} days before: worth telling {1}")
    @CsvSource({"1, true", "6, true", "8, true", "13, true", "15, false"})
    void isToldOfAQuietWeekOnce(int days, boolean isWorthTelling) {
        assertThat(week(ago(days, "back", 60)).isWorthTelling()).isEqualTo(isWorthTelling);
        assertThat(week().isWorthTelling()).isFalse();
    }

    @Test
    void leadsToAClassThatIsLikeWhatWasPractisedAndNew() {
        var week = week(ago(1, "back", 1200), ago(2, "back", 1200), ago(3, "sleep", 600));

        assertThat(ideas(week)).containsOnly("legs");
    }

    @Test
    void leadsToTheShortestClassAfterAQuietWeek() {
        assertThat(ideas(week())).containsOnly("breath");
    }

    @Test
    void leadsToAnyClassWhereNoneIsAlikeAndToNoneWhereThereIsNone() {
        assertThat(ideas(week(ago(1, "sleep", 1200)))).containsOnly("back");
        assertThat(Idea.after(week(), List.of(), Language.ORIGINAL, 7)).isEmpty();
        assertThat(Idea.after(week(), CLASSES, Language.of("fr").orElseThrow(), 7))
                .isEmpty();
    }

    @Test
    void showsAnotherPoseFromWeekToWeekAndOnlyThoseThereAre() {
        var poses = URI.create("https://catalog.test/poses/");
        var names = Map.of("bow", "Bow", "locust", "Locust", "sphinx", "Sphinx");

        var seen = IntStream.range(-10, 10)
                .mapToObj(seed -> PoseOfTheWeek.of(names, poses, seed).orElseThrow())
                .distinct()
                .toList();

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        new PoseOfTheWeek("Bow", URI.create("https://catalog.test/poses/bow/picture.png")),
                        new PoseOfTheWeek("Locust", URI.create("https://catalog.test/poses/locust/picture.png")),
                        new PoseOfTheWeek("Sphinx", URI.create("https://catalog.test/poses/sphinx/picture.png")));
        assertThat(PoseOfTheWeek.of(Map.of(), poses, 7)).isEmpty();
    }

    private static Stream<String> ideas(Week week) {
        return IntStream.range(0, 20)
                .mapToObj(seed -> Idea.after(week, CLASSES, Language.ORIGINAL, seed)
                        .orElseThrow()
                        .slug());
    }

    static Week week(Practised... practised) {
        return Week.of(
                DigestTime.USUAL,
                END,
                BERLIN,
                Stream.of(practised)
                        .sorted((one, other) -> one.endedAt().compareTo(other.endedAt()))
                        .toList());
    }

    static Practised ago(int days, String slug, double seconds) {
        return new Practised(END.minus(Duration.ofDays(days)), seconds, slug, "My " + slug);
    }

    private static PublishedSequence sequence(String slug, @Nullable Integer minutes, String intent) {
        return new PublishedSequence(slug, slug, Map.of("en", slug, "de", slug), minutes, intent);
    }
}
