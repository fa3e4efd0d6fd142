package dev.sthira.catalog.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.pose.Edition;
import dev.sthira.catalog.pose.PoseEntity;
import dev.sthira.catalog.pose.Poses;
import dev.sthira.kit.condition.Fingerprint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LibraryTest {
    private static final int BOW =
            CatalogFiles.read().pose("bow").path("version").asInt();

    @Inject
    Library library;

    @Inject
    Poses poses;

    @Inject
    DataSource database;

    @Test
    void addsNothingWhenItLoadsAgain() {
        var before = poses.count();

        library.load();

        assertThat(poses.count()).isEqualTo(before).isPositive();
    }

    @Test
    void takesTurnsWhenSeveralInstancesLoadAtOnce() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> poses.delete("id.slug", "bow"));

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var loads = List.<Callable<Void>>of(this::load, this::load, this::load, this::load);
            for (var load : instances.invokeAll(loads)) {
                load.get();
            }
        }

        assertThat(poses.count("id.slug", "bow")).isOne();
    }

    @Test
    void refusesAChangedFileThatClaimsToBeTheSameEdition() {
        var document = rewrite("Bow", "Archer");

        assertThatThrownBy(library::load)
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("poses/bow.json")
                .hasMessageContaining("raise its \"version\"");

        store(document);
        library.load();
    }

    @Test
    void showsTheNewestEditionAndKeepsTheOld() {
        var old = document();
        var id = new Edition.Id("bow", BOW + 1);
        QuarkusTransaction.requiringNew().run(() -> {
            var document = old.replace("\"version\":" + BOW, "\"version\":" + (BOW + 1));
            poses.persist(new PoseEntity(id, fingerprint(document), document));
        });

        library.load();

        given().get("/poses/bow").then().body("version", equalTo(BOW + 1));
        assertThat(poses.count("id.slug", "bow")).isEqualTo(2);

        QuarkusTransaction.requiringNew().run(() -> poses.deleteById(id));
        library.load();
        given().get("/poses/bow").then().body("version", equalTo(BOW));
    }

    @Test
    void letsNoStatementWaitForEver() throws SQLException {
        try (var connection = database.getConnection();
                var answer = connection.createStatement().executeQuery("""
                        select current_setting('statement_timeout'), current_setting('lock_timeout'),
                            current_setting('idle_in_transaction_session_timeout')
                        """)) {
            assertThat(answer.next()).isTrue();
            assertThat(List.of(answer.getString(1), answer.getString(2), answer.getString(3)))
                    .containsExactly("5s", "5s", "10s");
        }
    }

    private Void load() {
        library.load();
        return null;
    }

    private String rewrite(String from, String to) {
        var document = document();
        store(document.replace("\"name\":\"" + from + "\"", "\"name\":\"" + to + "\""));
        return document;
    }

    private String document() {
        return poses.findById(new Edition.Id("bow", BOW)).document();
    }

    private void store(String document) {
        QuarkusTransaction.requiringNew()
                .run(() -> poses.update(
                        "document = ?1, fingerprint = ?2 where id.slug = 'bow'", document, fingerprint(document)));
    }

    private static String fingerprint(String document) {
        return Fingerprint.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
