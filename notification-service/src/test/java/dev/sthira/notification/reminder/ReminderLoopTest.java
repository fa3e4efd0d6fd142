package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.Said;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the loop says when its tables are not as it needs them.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReminderLoopTest {
    @Inject
    ReminderLoop loop;

    @Inject
    ReminderFixture fixture;

    @BeforeEach
    void takeAway() {
        fixture.change("alter table occurrence rename to occurrence_elsewhere");
    }

    @AfterEach
    void bringBack() {
        fixture.change("alter table occurrence_elsewhere rename to occurrence");
    }

    @Test
    void saysOnceWhyRemindersHaveToWait() {
        try (var said = Said.by(ReminderLoop.class)) {
            for (int i = 0; i < 5; i++) {
                loop.attempt(loop::tick);
            }

            assertThat(said.lines())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.getThrown()).hasMessage("The database answered with state 42P01"));
        }
    }
}
