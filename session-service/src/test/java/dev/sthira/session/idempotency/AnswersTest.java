package dev.sthira.session.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.database.Sql;
import dev.sthira.session.http.TestStack;
import dev.sthira.session.idempotency.Answers.Given;
import dev.sthira.session.idempotency.Answers.KeyTaken;
import dev.sthira.session.idempotency.Answers.Request;
import dev.sthira.session.person.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnswersTest {
    private final Person gone = new Person("gone-" + UUID.randomUUID());
    private final Person here = new Person("here-" + UUID.randomUUID());

    @Inject
    Answers answers;

    @Inject
    Sql sql;

    @Test
    void forgetsOldAnswersOfPeopleWhoNeverComeBack() {
        answers.once(request(gone, "a"), answering("first"));
        answers.once(request(here, "a"), answering("first"));
        sql.update("update answer set created_at = created_at - interval '25 hours' where person = ?", gone.id());

        assertThat(answers.forgetOld()).isPositive();

        assertThat(rows(gone)).isZero();
        assertThat(rows(here)).isEqualTo(1);
    }

    @Test
    void answersAnewUnderAKeyThatIsOlderThanADay() {
        answers.once(request(here, "a"), answering("first"));
        assertThat(body(request(here, "a"))).isEqualTo("\"first\"");
        sql.update("update answer set created_at = created_at - interval '25 hours' where person = ?", here.id());

        assertThat(body(request(here, "a"))).isEqualTo("again");
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        answers.once(request(here, "a"), answering("first"));

        assertThat(answers.once(request(here, "b"), answering("again"))).isInstanceOf(KeyTaken.class);
        assertThat(answers.known(request(here, "b"))).get().isInstanceOf(KeyTaken.class);
    }

    private Object body(Request request) {
        return ((Given) answers.once(request, answering("again"))).response().getEntity();
    }

    private int rows(Person person) {
        return sql.first("select count(*) from answer where person = ?", row -> row.integer("count"), person.id())
                .orElseThrow();
    }

    private static Request request(Person person, String body) {
        return new Request(person, "POST /somewhere", "key", Map.of("body", body));
    }

    private static Supplier<Response> answering(String words) {
        return () -> Response.ok(words).build();
    }
}
