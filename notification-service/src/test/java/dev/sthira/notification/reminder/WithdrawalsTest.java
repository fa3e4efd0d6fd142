package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People are told once that a class they are reminded of is not published any more.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WithdrawalsTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final String SLUG = "back-strengthening";

    @Inject
    ReminderFixture fixture;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Sql sql;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        fixture.published(SLUG);
        fixture.contact("maya");
    }

    @AfterEach
    void end() {
        fixture.forgetEverything();
        fixture.change("truncate class_withdrawal");
    }

    @Test
    void tellsEachPersonOnceOfAllTheirRemindersOfIt() {
        fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        fixture.on("maya", "18:00", "Europe/Berlin", SUNDAY_NOON, DayOfWeek.FRIDAY);
        fixture.daily("jonas", "08:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);

        withdrawn();
        tellAll();
        withdrawn();
        tellAll();

        assertThat(told()).containsExactly("contact:jonas " + SLUG, "contact:maya " + SLUG);
        assertThat(fixture.contents())
                .anyMatch(content -> content.contains(
                        "every day at 07:00 (Europe/Berlin) and on Friday at 18:00 (Europe/Berlin) is not published"));
        assertThat(fixture.count("class_withdrawal")).isZero();
    }

    @Test
    void tellsNobodyWhoseReminderIsOffOrWhoseClassIsPublishedAgain() {
        var off = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        fixture.change("update reminder set enabled = false where id = ?", off.id());
        withdrawn();
        tellAll();
        assertThat(told()).isEmpty();

        fixture.daily("jonas", "08:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        withdrawn();
        fixture.change("update published_sequence set shown = true, title = '', languages = '{}', titles = '{}'");
        tellAll();

        assertThat(told()).isEmpty();
    }

    @Test
    void waitsUntilTheCatalogHasBeenReadToItsEnd() {
        fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        fixture.change("delete from catalog_copy");
        withdrawn();

        tellAll();
        assertThat(told()).isEmpty();

        fixture.change("insert into catalog_copy (whole_since) values (now())");
        tellAll();
        assertThat(told()).hasSize(1);
    }

    private void withdrawn() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "update published_sequence set shown = false, title = null, languages = null, titles = null where slug = ?",
                    SLUG);
            withdrawals.withdrawn(SLUG);
        });
    }

    private void tellAll() {
        for (int i = 0; i < 5; i++) {
            withdrawals.step(SUNDAY_NOON);
        }
    }

    private List<String> told() {
        return sql.list(
                "select target || ' ' || cause_id as said from message where cause_type = ? order by 1",
                row -> row.text("said"),
                WithdrawalMessages.CAUSE);
    }
}
