package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.tag;
import static dev.sthira.catalog.authoring.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.http.TestStack;
import dev.sthira.catalog.sequence.Sequence;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// Which sequence a plan is made of, for whom.
@QuarkusTest
@WithTestResource(TestStack.class)
class SequenceFinderTest {
    private static final Viewer NOBODY = new Viewer(null, false, null);

    private final String maya = someone();
    private final Viewer asMaya = new Viewer(maya, false, null);
    private final Viewer asJonas = new Viewer(someone(), false, null);

    @Inject
    SequenceFinder finder;

    @Test
    void findsWhatEverybodySees() {
        assertThat(finder.find("back-strengthening", null, NOBODY))
                .get()
                .extracting(Sequence::version)
                .isEqualTo(1);
        assertThat(finder.open("back-strengthening", 1)).isPresent();
        assertThat(finder.find("back-strengthening", 99, NOBODY)).isEmpty();
        assertThat(finder.find("no-such-class", null, asMaya)).isEmpty();
        assertThat(finder.find("no\u0000slug", null, asMaya)).isEmpty();
    }

    @Test
    void findsOnesOwnInEveryEdition() {
        var slug = written(maya);
        as(maya).header("If-Match", tag(maya, slug))
                .body(evening().put("slug", slug).put("title", "Later").toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);

        assertThat(finder.find(slug, null, asMaya))
                .get()
                .extracting(Sequence::title)
                .isEqualTo("Later");
        assertThat(finder.find(slug, 1, asMaya))
                .get()
                .extracting(Sequence::title)
                .isEqualTo("My Evening");
        assertThat(finder.find(slug, null, asJonas)).isEmpty();
        assertThat(finder.find(slug, 1, asJonas)).isEmpty();
    }

    @Test
    void findsTheNewestEditionBehindALink() {
        var slug = written(maya);
        var link = publish(as(maya), slug, "link").then().extract().<String>path("link");
        var token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(finder.find(slug, null, new Viewer(null, false, Viewer.hash(token))))
                .isPresent();
        assertThat(finder.find(slug, null, new Viewer(null, false, Viewer.hash("guessed"))))
                .isEmpty();
    }
}
