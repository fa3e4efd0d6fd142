package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.tag;
import static dev.sthira.catalog.authoring.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.sequence.Finding;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceFinder;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.person.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StoredSequencesTest {
    private final String maya = someone();
    private final Viewer asMaya = new Viewer(new Person(maya), false, null);
    private final Viewer asJonas = new Viewer(new Person(someone()), false, null);

    @Inject
    SequenceFinder finder;

    @Test
    void findsWhatEverybodySees() {
        int edition = found("back-strengthening", null, Viewer.ANYBODY).version();
        assertThat(found("back-strengthening", edition, Viewer.ANYBODY).version())
                .isEqualTo(edition);
        assertThat(finder.find("back-strengthening", 99, Viewer.ANYBODY))
                .isEqualTo(new Finding.NoSuchVersion("back-strengthening", 99, List.of(edition)));
        assertThat(finder.find("no-such-class", null, asMaya)).isEqualTo(new Finding.Unknown("no-such-class"));
        assertThat(finder.find("no-such-class", 99, asMaya)).isEqualTo(new Finding.Unknown("no-such-class"));
        assertThat(finder.find("no\u0000slug", null, asMaya)).isInstanceOf(Finding.Unknown.class);
    }

    @Test
    void findsOnesOwnInEveryEdition() {
        var slug = written(maya);
        as(maya).header("If-Match", tag(maya, slug))
                .body(evening().put("slug", slug).put("title", "Later").toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);

        assertThat(found(slug, null, asMaya).title()).isEqualTo("Later");
        assertThat(found(slug, 1, asMaya).title()).isEqualTo("My Evening");
        assertThat(finder.find(slug, 3, asMaya)).isEqualTo(new Finding.NoSuchVersion(slug, 3, List.of(1, 2)));
        assertThat(finder.find(slug, null, asJonas)).isEqualTo(new Finding.Unknown(slug));
        assertThat(finder.find(slug, 1, asJonas)).isEqualTo(new Finding.Unknown(slug));
        assertThat(finder.find(slug, 3, asJonas)).isEqualTo(new Finding.Unknown(slug));
    }

    @Test
    void findsTheNewestEditionBehindALink() {
        var slug = written(maya);
        var link = publish(as(maya), slug, "link").then().extract().<String>path("link");
        var token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(found(slug, null, new Viewer(null, false, Viewer.hash(token)))
                        .slug())
                .isEqualTo(slug);
        assertThat(finder.find(slug, null, new Viewer(null, false, Viewer.hash("guessed"))))
                .isEqualTo(new Finding.Unknown(slug));
    }

    private Sequence found(String slug, Integer version, Viewer viewer) {
        return ((Finding.Found) finder.find(slug, version, viewer)).sequence();
    }
}
