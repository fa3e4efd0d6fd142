package dev.sthira.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.search.SubjectReader;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListQueryTest {

    @ParameterizedTest
    @MethodSource
    void takesTheWordsThatTheFilesHave(Enum<?>[] constants, String schema, String place) {
        assertThat(ListQuery.words(List.of(constants))).containsExactlyElementsOf(SubjectReader.allowed(schema, place));
    }

    static Stream<Arguments> takesTheWordsThatTheFilesHave() {
        return Stream.of(
                Arguments.of(Level.values(), "common", "/$defs/level"),
                Arguments.of(Area.values(), "common", "/$defs/area"),
                Arguments.of(Position.values(), "common", "/$defs/position"),
                Arguments.of(PropItem.values(), "common", "/$defs/prop/properties/anyOf/items"),
                Arguments.of(Concern.values(), "common", "/$defs/concern"),
                Arguments.of(PoseKind.values(), "pose", "/properties/kind"),
                Arguments.of(Sidedness.values(), "pose", "/properties/sidedness"),
                Arguments.of(Intent.values(), "sequence", "/properties/intent"));
    }
}
