package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a caution says of time in words, it says in figures too, so that no dose is longer.
class BriefCautionsTest {
    private static final Pattern BRIEF = Pattern.compile(
            "only a (few|short)|\\bonly two or three breaths|a few (breaths|minutes) only|after (a few|two|three) breaths"
                    + "|only a few|two breaths only|^Stay for a breath or two|briefly|a short (while|time)"
                    + "|[Kk]eep (it|the hold) short|the hold short|(stay|and) short\\b|not stay long|not linger"
                    + "|a minute at most|arm soon",
            Pattern.CASE_INSENSITIVE);

    private record Warning(String pose, JsonNode caution) {
        boolean isInWords() {
            return BRIEF.matcher(caution.path("text").asText()).find();
        }

        boolean isInFigures() {
            return caution.has("noLongerThan");
        }
    }

    @Test
    void whatMustBeBriefIsSoInFigures() {
        assertThat(warnings().filter(Warning::isInWords)).hasSizeGreaterThan(30).allMatch(Warning::isInFigures);
    }

    @Test
    void whatIsBriefInFiguresIsSoInWords() {
        assertThat(warnings().filter(Warning::isInFigures)).allMatch(Warning::isInWords);
    }

    /// A hold is a hold, and a way is gone through at once.
    private static Stream<Warning> warnings() {
        return CatalogFiles.read().poses().values().stream()
                .filter(pose -> !pose.path("kind").asText().equals("transition"))
                .flatMap(pose -> Stream.concat(Stream.of(pose), each(pose.path("variations")))
                        .flatMap(form -> each(form.path("cautions")))
                        .filter(caution -> caution.has("for"))
                        .map(caution -> new Warning(pose.path("slug").asText(), caution)));
    }
}
