package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.strings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever is warned reads their own reason, not another's.
class CautionReasonsTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final int OFTEN = 20;

    private record Warning(String pose, List<String> concerns, String reason) {
        static Warning of(JsonNode pose, JsonNode caution) {
            return new Warning(
                    pose.path("slug").asText(),
                    strings(caution.path("for")).toList(),
                    caution.path("reason").asText());
        }

        List<String> withoutAWord() {
            var said = ReasonWords.ALL.stream()
                    .filter(words -> !words.only() && words.areIn(reason))
                    .toList();
            return concerns.stream()
                    .filter(concern -> !said.isEmpty() && said.stream().noneMatch(words -> words.belongTo(concern)))
                    .toList();
        }

        List<String> withAnothersWord() {
            return ReasonWords.ALL.stream()
                    .filter(words -> words.only() && words.areIn(reason))
                    .flatMap(words -> concerns.stream().filter(concern -> !words.belongTo(concern)))
                    .toList();
        }
    }

    @Test
    void whereAReasonSpeaksOfTheBodyItSpeaksToEachOfThoseItIsFor() {
        assertThat(warnings().filter(warning -> warning.concerns().size() > 1))
                .filteredOn(warning -> !warning.withoutAWord().isEmpty())
                .extracting(warning -> warning + " says nothing to " + warning.withoutAWord())
                .isEmpty();
    }

    @Test
    void whatOnlySomePeopleHaveIsNobodyElsesReason() {
        assertThat(warnings())
                .filteredOn(warning -> !warning.withAnothersWord().isEmpty())
                .extracting(warning -> warning + " is not for " + warning.withAnothersWord())
                .isEmpty();
    }

    @Test
    void noReasonIsReadAllOverTheCatalog() {
        var times = warnings().collect(Collectors.groupingBy(Warning::reason, Collectors.counting()));

        assertThat(times.entrySet()).allMatch(reason -> reason.getValue() < OFTEN);
    }

    @Test
    void knowsWordsOfEveryConcern() {
        assertThat(strings(CatalogFiles.resource("/catalog/schema/common.schema.json")
                        .at("/$defs/concern/enum")))
                .allMatch(concern -> ReasonWords.ALL.stream().anyMatch(words -> words.belongTo(concern)));
    }

    private static Stream<Warning> warnings() {
        return FILES.poses().values().stream()
                .flatMap(pose -> Stream.concat(Stream.of(pose), each(pose.path("variations")))
                        .map(form -> form.path("cautions"))
                        .flatMap(CatalogFiles::each)
                        .map(caution -> Warning.of(pose, caution)));
    }
}
