package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.written;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.TestStack;
import dev.sthira.kit.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// A class that falls into more segments than a plan may have.
@QuarkusTest
@WithTestResource(TestStack.class)
class LongClassesTest {
    private static final String TOO_LONG = "at most 500";

    private final String maya = someone();

    @Inject
    Sql database;

    @Test
    void takesWhatAPlanCanHold() {
        as(maya).body(evening(41, 12).toString()).post("/sequences").then().statusCode(201);
    }

    @Test
    void refusesToSaveWhatNoPlanCanHold() {
        as(maya).body(evening(50, 12).toString())
                .post("/sequences")
                .then()
                .statusCode(422)
                .body("violations.size()", equalTo(1), "violations[0].pointer", equalTo("/blocks"))
                .body(
                        "violations[0].message",
                        allOf(
                                containsString("601 segments"),
                                containsString(TOO_LONG),
                                containsString("fewer rounds")));
        as(maya).body(evening(50, 12).toString())
                .post("/imports")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("601 segments"));
    }

    // Saved before there was a limit.
    @Test
    void refusesToPlanWhatIsTooLong() {
        var slug = written(maya);
        var document = evening(50, 12).put("slug", slug).toString();
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("update sequence set document = ? where slug = ?", document, slug));

        as(maya).body("{\"sequence\":\"%s\",\"level\":\"beginner\",\"breathSeconds\":4}".formatted(slug))
                .post("/plans")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("sequence"))
                .body("detail", allOf(containsString("601 segments"), containsString(TOO_LONG)));
    }

    /// The evening with so many short steps, gone through so often, and the rest.
    private static ObjectNode evening(int steps, int rounds) {
        var file = Drafts.evening();
        var block = (ObjectNode) file.at("/blocks/0");
        var step = (ObjectNode) block.at("/steps/1");
        step.withObject("/transition").put("seconds", 0);
        step.withObject("/dose/planning").put("shortest", 1).put("usual", 1).put("longest", 1);
        var all = block.putArray("steps");
        for (int i = 0; i < steps; i++) {
            all.add(step.deepCopy());
        }
        block.putObject("rounds").put("shortest", 1).put("usual", rounds).put("longest", rounds);
        return file;
    }
}
