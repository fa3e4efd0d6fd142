package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {
    private static final Caption CAPTION = new Caption("en", "Tree <& Co>", "A \"drawing\"");
    private final Scene scene = Scene.of(List.of(FigureFixture.skeleton("{'view':'front','side':'right'}")));

    @Test
    void sameFigureSameBytes() {
        var again = Scene.of(List.of(FigureFixture.skeleton("{'view':'front','side':'right'}")));

        assertThat(styled(Theme.AUTO, again)).isEqualTo(styled(Theme.AUTO, scene));
    }

    @Test
    void saysWhatItShowsToThoseWhoDoNotSee() {
        assertThat(styled(Theme.LIGHT, scene))
                .contains("role=\"img\" aria-labelledby=\"t d\" xml:lang=\"en\"")
                .contains("<title id=\"t\">Tree &lt;&amp; Co&gt;</title><desc id=\"d\">A &quot;drawing&quot;</desc>");
    }

    @Test
    void themesChangeOnlyTheStyle() {
        assertThat(withoutStyle(styled(Theme.DARK, scene))).isEqualTo(withoutStyle(styled(Theme.LIGHT, scene)));
        assertThat(styled(Theme.DARK, scene)).isNotEqualTo(styled(Theme.LIGHT, scene));
        assertThat(styled(Theme.AUTO, scene)).contains("prefers-color-scheme:dark");
    }

    @Test
    void readersWithoutStyleSheetsFindAttributes() {
        assertThat(new Svg(Theme.LIGHT, Manner.PLAIN).document(scene, false, CAPTION))
                .doesNotContain("<style", "class=", "var(")
                .contains("fill=\"#");
    }

    @Test
    void bothMannersCanBeDrawn() {
        for (var manner : Manner.values()) {
            var svg = new Svg(Theme.LIGHT, manner).document(scene, true, CAPTION);
            assertThat(new SVGLoader()
                            .load(
                                    new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                                    null,
                                    LoaderContext.createDefault()))
                    .isNotNull();
        }
    }

    @Test
    void theOtherSideIsTheMirrorImage() {
        assertThat(new Svg(Theme.LIGHT, Manner.STYLED).document(scene, true, CAPTION))
                .contains("<g transform=\"matrix(-1 0 0 1 ");
    }

    @Test
    void pathsHaveOneDecimalAtMost() {
        assertThat(styled(Theme.LIGHT, scene)).doesNotContainPattern("[0-9]\\.[0-9]{2,}[ \\-.a-zA-Z\"]");
    }

    @Test
    void clothesSkinAndPaperDifferInGrey() {
        for (boolean dark : new boolean[] {false, true}) {
            var paper = luminance(Paint.PAPER, dark);
            var skin = luminance(Paint.SKIN, dark);
            var top = luminance(Paint.TOP, dark);
            var legs = luminance(Paint.LEGS, dark);
            assertThat(contrast(skin, top)).isGreaterThan(1.7);
            assertThat(contrast(top, legs)).isGreaterThan(dark ? 1.3 : 1.8);
            assertThat(contrast(skin, paper)).isGreaterThan(1.6);
            assertThat(contrast(legs, paper)).isGreaterThan(2.5);
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Paint paint, boolean dark) {
        var colour = Color.decode(dark ? paint.dark() : paint.light());
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String styled(Theme theme, Scene scene) {
        return new Svg(theme, Manner.STYLED).document(scene, false, CAPTION);
    }

    private static String withoutStyle(String svg) {
        return svg.replaceAll("<style>.*?</style>", "");
    }
}
