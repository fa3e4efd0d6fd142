package dev.sthira.catalog.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseJson;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.ShelfReader;
import dev.sthira.kit.json.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new StrictJson().customize(JSON);
        new PoseJson().customize(JSON);
    }

    private final Shelf<Pose> poses = Shelf.of(FILES.poses().entrySet().stream()
            .map(file -> new ShelfReader<>(JSON, Pose.class, Object.class)
                    .item(file.getKey(), file.getValue().toString()))
            .toList());

    @Test
    void findsEverythingThatTheCatalogNames() {
        assertThatCode(() -> References.check(List.of(reference("thread-the-needle", "bind")), poses))
                .doesNotThrowAnyException();
    }

    @Test
    void namesThePosesAndVariationsThatAreMissing() {
        assertThatThrownBy(() -> References.check(List.of(reference("no-such-pose", "bind")), poses))
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("back-strengthening names the pose no-such-pose, which does not exist");
        assertThatThrownBy(() -> References.check(List.of(reference("thread-the-needle", "no-such-form")), poses))
                .hasMessageContaining("the variation no-such-form of thread-the-needle, which does not exist");
    }

    private static Sequence reference(String pose, String variation) {
        var document = FILES.sequences()
                .get("back-strengthening")
                .toString()
                .replace("\"pose\":\"thread-the-needle\"", "\"pose\":\"%s\"".formatted(pose))
                .replace("\"variation\":\"bind\"", "\"variation\":\"%s\"".formatted(variation));
        try {
            return JSON.readerFor(Sequence.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
