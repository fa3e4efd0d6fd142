package dev.sthira.web.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `dose.js` and `draft.js` over what teachers say, and over a class of the catalog.
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class WritingTest {
    private static final Path CATALOG = Path.of("../catalog-service/src/main/resources/catalog");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USUAL = "{unit: 'breaths', shortest: 3, usual: 5, longest: 8}";

    private static final List<String> COUNTED = List.of("exactly", "range", "up-to", "at-least");

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        page.addScriptTag(
                new Page.AddScriptTagOptions()
                        .setType("module")
                        .setContent(
                                script("dose.js")
                                        + script("draft.js").replace("import {usually} from './dose.js';\n", "")
                                        + "Object.assign(window, {heard, planned, said, draftOf, fileOf, moved, placed, without, withSides, flawsByKey});"));
        page.waitForFunction("() => 'flawsByKey' in window");
        page.evaluate(
                "words => window.say = (key, gaps = {}) => words[key].replace(/\\{(\\w+)\\}/g, (_, name) => gaps[name])",
                JSON.readValue(
                        Path.of("src/main/resources/web/app/words/en.json").toFile(), Object.class));
    }

    private static String script(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/web/app/author", file));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30–90 seconds | {shape: 'range', unit: 'seconds', from: 30, to: 90} | 30, 60, 90",
                "3-5 Runden | {shape: 'range', unit: 'rounds', from: 3, to: 5} | 3, 4, 5",
                "up to 10 breaths | {shape: 'up-to', unit: 'breaths', to: 10} | 4, 7, 10",
                "bis zu 10 Atemzüge | {shape: 'up-to', unit: 'breaths', to: 10} | 4, 7, 10",
                "jusqu’à 10 respirations | {shape: 'up-to', unit: 'breaths', to: 10} | 4, 7, 10",
                "mindestens 5 Minuten | {shape: 'at-least', unit: 'seconds', from: 300} | 300, 450, 600",
                "1 breath | {shape: 'exactly', unit: 'breaths', count: 1} | 1, 1, 1",
                "until you are warm | {shape: 'until', feeling: 'you are warm'} | 3, 5, 8",
                "as long as you like | {shape: 'open', words: 'as long as you like'} | 3, 5, 8",
            })
    void hearsWhatTeachersSay(String text, String taught, String figures) {
        JsonNode both = evaluated("[heard('%s')[0], %s]".formatted(text.replace("'", "\\'"), taught));
        assertThat(both.get(0)).isEqualTo(both.get(1));
        JsonNode planning = evaluated("planned([%s], %s)".formatted(taught, USUAL));
        assertThat(List.of(planning.get("shortest"), planning.get("usual"), planning.get("longest")))
                .extracting(JsonNode::asText)
                .containsExactly(figures.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "90–30 seconds", "0 breaths", "10 apples", "2 hours", "1 s, 2 s, 3 s, 4 s", "<b>5 s"})
    void saysWhereItCannotUnderstand(String text) {
        assertThat(page.evaluate("text => heard(text)", text)).isNull();
    }

    @Test
    void saysEveryCountedDoseAsItUnderstandsIt() throws IOException {
        int counted = 0;
        for (String sequence : List.of("lower-back-relief", "back-strengthening", "before-sleep")) {
            for (JsonNode taught : file(sequence).findValues("taught")) {
                if (taught.findValuesAsText("shape").stream().allMatch(COUNTED::contains)) {
                    String same =
                            "heard(said(%s, say)).every((way, i) => [...SHAPE].every(key => way[key] === %s[i][key]))"
                                    .formatted(taught, taught);
                    assertThat(evaluated(same.replace("SHAPE", "['shape', 'unit', 'count', 'from', 'to']"))
                                    .asBoolean())
                            .as(taught.toString())
                            .isTrue();
                    counted++;
                }
            }
        }
        assertThat(counted).isGreaterThan(25);
    }

    @Test
    void keepsAllOfAFileThatItTakesApart() throws IOException {
        ObjectNode file = file("lower-back-relief");

        assertThat(evaluated("fileOf(draftOf(%s))".formatted(file))).isEqualTo(file);
    }

    @Test
    void movesStepsOverTheEdgeOfAPartAndBack() throws IOException {
        page.evaluate(
                "file => window.draft = draftOf(file)", JSON.treeToValue(file("lower-back-relief"), Object.class));
        page.evaluate("() => window.last = draft.blocks[0].steps.at(-1)");

        assertThat(page.evaluate("() => moved(draft, last.key, 1).blocks[1].steps[0].step.pose"))
                .isEqualTo(page.evaluate("() => last.step.pose"));
        assertThat(
                        page.evaluate(
                                "() => JSON.stringify(moved(moved(draft, last.key, 1), last.key, -1)) === JSON.stringify(draft)"))
                .isEqualTo(true);
        assertThat(page.evaluate("() => moved(draft, draft.blocks[0].steps[0].key, -1) === draft"))
                .isEqualTo(true);
        assertThat(page.evaluate(
                        "() => placed(draft, last.key, draft.blocks[1].key, 2).blocks[1].steps[2].key === last.key"))
                .isEqualTo(true);
    }

    @Test
    void countsOnEachSideWhatIsDoneOnBoth() {
        String step = "{sides: 'none', dose: {taught: [{shape: 'exactly', unit: 'breaths', count: 5}]}}";

        JsonNode both = evaluated("withSides(%s, 'both', 'Change.')".formatted(step));
        assertThat(both.at("/dose/taught/0/per").asText()).isEqualTo("side");
        assertThat(both.at("/switchSides/cue").asText()).isEqualTo("Change.");
        JsonNode none = evaluated("withSides(%s, 'none', 'Change.')".formatted(both));
        assertThat(none).isEqualTo(evaluated(step));
    }

    @Test
    void showsAFlawWhereItIs() throws IOException {
        page.evaluate(
                "file => window.draft = draftOf(file)", JSON.treeToValue(file("lower-back-relief"), Object.class));
        String flaws = """
                [{pointer: '/title', message: 'a'}, {pointer: '/blocks/1/steps/2/dose/planning', message: 'b'},
                 {pointer: '/blocks/1/steps', message: 'c'}, {pointer: '/title', message: 'again'}]""";

        assertThat(
                        page.evaluate(
                                "() => JSON.stringify([...flawsByKey(draft, " + flaws
                                        + ")]) === JSON.stringify([['', [{where: 'title', message: 'a'}]], [draft.blocks[1].steps[2].key, [{where: 'planning', message: 'b'}]], [draft.blocks[1].key, [{where: 'steps', message: 'c'}]]])"))
                .isEqualTo(true);
    }

    private static JsonNode evaluated(String expression) {
        try {
            return JSON.readTree((String) page.evaluate("() => JSON.stringify(" + expression + ")"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode file(String sequence) throws IOException {
        ObjectNode file = (ObjectNode)
                JSON.readTree(CATALOG.resolve("sequences/" + sequence + ".json").toFile());
        file.remove("$schema");
        return file;
    }
}
