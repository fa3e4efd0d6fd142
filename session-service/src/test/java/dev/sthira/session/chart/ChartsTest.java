package dev.sthira.session.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.MissingWords;
import dev.sthira.session.figure.Back;
import dev.sthira.session.figure.Balance;
import dev.sthira.session.figure.Balance.PoseSides;
import dev.sthira.session.figure.Balance.Sides;
import dev.sthira.session.figure.By;
import dev.sthira.session.figure.HeatMap;
import dev.sthira.session.figure.Totals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /// A chart in some language and theme, and what its description says in English.
    record Case(String name, Function<Tongue, Function<Theme, byte[]>> chart, String told) {
        @Override
        public String toString() {
            return name;
        }

        byte[] svg(String language, Theme theme) {
            return chart.apply(Tongue.liked(language)).apply(theme);
        }
    }

    static List<Case> charts() {
        return List.of(
                new Case("heat-map", tongue -> new HeatMapChart(year(), TODAY, tongue)::svg, "Most of it was in"),
                new Case(
                        "heat-map-empty",
                        tongue -> new HeatMapChart(new HeatMap(2024, new TreeMap<>()), TODAY, tongue)::svg,
                        "There is no practice"),
                new Case(
                        "weeks", tongue -> new WeeksChart(weeks(26, 60), 120, tongue)::svg, "Your goal is 120 minutes"),
                new Case(
                        "weeks-empty",
                        tongue -> new WeeksChart(weeks(12, 0), null, tongue)::svg,
                        "12 weeks, 0 minutes"),
                new Case("back", tongue -> BackChart.of(back(18), 0, tongue)::svg, "In November 2026 it was"),
                new Case("back-short", tongue -> BackChart.of(back(1), 0, tongue)::svg, "In November 2026 it was"),
                new Case("back-empty", tongue -> BackChart.of(back(0), 4, tongue)::svg, "4 more"),
                new Case(
                        "balance",
                        tongue -> BalanceChart.of(balance(), tongue)::svg,
                        "All poses: 49% left, 51% right."),
                new Case(
                        "balance-empty",
                        tongue -> BalanceChart.of(
                                new Balance(new Sides(0, Duration.ZERO, Duration.ZERO), List.of()), tongue)::svg,
                        "no pose with two sides"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isAnSvgWithATextAlternative(Case one) throws Exception {
        byte[] svg = one.svg("en", Theme.AUTO);
        Element root = parsed(svg).getDocumentElement();

        assertThat(root.getNodeName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("t d");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(text(root, "title")).isNotBlank();
        assertThat(text(root, "desc")).contains(one.told());
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(new String(svg, UTF_8)).doesNotContain("href", "url(", "javascript", "NaN", "{0}");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isTheSameBytesAgain(Case one) {
        assertThat(one.svg("de", Theme.LIGHT)).isEqualTo(one.svg("de", Theme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void hasColoursByDayByNightOrAsTheScreenSays(Case one) {
        assertThat(new String(one.svg("en", Theme.LIGHT), UTF_8))
                .contains(Ink.PAPER.colour(Theme.LIGHT))
                .doesNotContain(Ink.PAPER.colour(Theme.DARK), "style", "class");
        assertThat(new String(one.svg("en", Theme.DARK), UTF_8))
                .contains(Ink.PAPER.colour(Theme.DARK))
                .doesNotContain(Ink.PAPER.colour(Theme.LIGHT), "style", "class");
        assertThat(new String(one.svg("en", Theme.AUTO), UTF_8))
                .contains(Ink.PAPER.colour(Theme.LIGHT), "prefers-color-scheme:dark", Ink.PAPER.colour(Theme.DARK));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isInTheReadersLanguage(Case one) throws Exception {
        for (String language : List.of("de", "fr")) {
            Element root = parsed(one.svg(language, Theme.AUTO)).getDocumentElement();

            assertThat(root.getAttribute("xml:lang")).isEqualTo(language);
            assertThat(text(root, "desc")).isNotBlank().doesNotContain(one.told());
        }
    }

    /// For whoever wants to look at them: `target/charts`.
    @ParameterizedTest
    @MethodSource("charts")
    void canBeLookedAt(Case one) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "charts"));
        for (String language : List.of("en", "de", "fr")) {
            Files.write(folder.resolve(one.name() + "-" + language + ".svg"), one.svg(language, Theme.LIGHT));
        }
        Path dark = Files.write(folder.resolve(one.name() + "-dark.svg"), one.svg("en", Theme.DARK));

        assertThat(dark).isNotEmptyFile();
    }

    @Test
    void saysEverythingInEveryLanguage() {
        assertThat(MissingWords.in("charts", Tongue.ALL)).isEmpty();
    }

    @Test
    void keepsWhatIsNoXmlOutOfNames() throws Exception {
        var name = "<Pigeon> & \"Bow\" \u0001 ]]> and a name that is far too long to fit beside its bar";
        var chart = BalanceChart.of(
                new Balance(sides(5, 50, 50), List.of(new PoseSides("pigeon", name, sides(5, 50, 50)))),
                Tongue.liked("en"));

        assertThat(text(parsed(chart.svg(Theme.AUTO)).getDocumentElement(), "desc"))
                .contains("<Pigeon> & \"Bow\"");
    }

    private static HeatMap year() {
        var random = new Random(1);
        var held = new TreeMap<LocalDate, Duration>();
        for (LocalDate day = LocalDate.parse("2026-01-01"); !day.isAfter(TODAY); day = day.plusDays(1)) {
            if (random.nextInt(5) > 1) {
                held.put(day, Duration.ofMinutes(random.nextInt(55)));
            }
        }
        return new HeatMap(2026, held);
    }

    private static Totals weeks(int count, int most) {
        var random = new Random(2);
        var spans = new ArrayList<Totals.Span>();
        for (int n = count - 1; n >= 0; n--) {
            LocalDate from = By.WEEK.start(TODAY).minusWeeks(n);
            int minutes = most == 0 ? 0 : random.nextInt(4 * most);
            spans.add(new Totals.Span(By.WEEK, from, from.plusDays(6), 3, 3, Duration.ofMinutes(minutes)));
        }
        return new Totals(spans);
    }

    private static Back back(int count) {
        var random = new Random(4);
        var months = new ArrayList<Back.Month>();
        for (int n = count - 1; n >= 0; n--) {
            if (n % 7 != 3) {
                int least = random.nextInt(5);
                int most = least + 1 + random.nextInt(5);
                months.add(new Back.Month(
                        By.MONTH.start(TODAY).minusMonths(n),
                        new Back.Mean(10, 10L * least + random.nextInt(10 * (most - least))),
                        least,
                        most));
            }
        }
        var mean = new Back.Mean(10, 40);
        return new Back(mean, mean, mean, months, new Back.BadDays(10, new TreeSet<>()));
    }

    private static Balance balance() {
        return new Balance(
                sides(14, 490, 510),
                List.of(
                        new PoseSides("thread", "Thread the Needle", sides(14, 430, 570)),
                        new PoseSides("pigeon", "Half Pigeon with a Block under the Hip", sides(9, 610, 390)),
                        new PoseSides("lunge", "Low Lunge", sides(7, 500, 500)),
                        new PoseSides("twist", "Seated Twist", sides(5, 0, 500)),
                        new PoseSides("bird-dog", "Bird Dog", sides(3, 30, 30)),
                        new PoseSides("cow", "Cow Face", sides(4, 10, 30))));
    }

    private static Sides sides(int practices, int left, int right) {
        return new Sides(practices, Duration.ofSeconds(left), Duration.ofSeconds(right));
    }

    private static Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }
}
