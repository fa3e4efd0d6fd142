package dev.sthira.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.Said;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private static final RuntimeException UNFORESEEN = new IllegalStateException("the cupboard is bare");

    private Instant now = Instant.parse("2026-11-29T07:00:00Z");
    private final Said said = Said.by(ComplaintsTest.class);
    private final Complaints complaints = new Complaints(Logger.getLogger(ComplaintsTest.class), () -> now);

    @AfterEach
    void close() {
        said.close();
    }

    @Test
    void saysWhereSomethingUnforeseenComesFrom() {
        complaints.say("Mails wait", UNFORESEEN);

        assertThat(said.lines()).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).isEqualTo("Mails wait");
            assertThat(line.getThrown()).isSameAs(UNFORESEEN);
        });
    }

    @Test
    void saysInALineThatTheDatabaseIsAwayAndMoreOfAStatementThatIsWrong() {
        complaints.say("Mails wait", DatabaseFailed.of(new SQLException("gone", "08006")));
        complaints.say("Pushes wait", DatabaseFailed.of(new SQLException("no such table", "42P01")));

        assertThat(said.lines()).extracting(LogRecord::getThrown).first().isNull();
        assertThat(said.lines())
                .extracting(LogRecord::getThrown)
                .last()
                .extracting(Throwable::getMessage)
                .isEqualTo("The database answered with state 42P01");
    }

    @Test
    void saysEachThingOnceAMinute() {
        for (int second = 0; second < 119; second++) {
            complaints.say("Mails wait", UNFORESEEN);
            complaints.say("Pushes wait", UNFORESEEN);
            now = now.plusSeconds(1);
        }

        assertThat(said.lines())
                .extracting(LogRecord::getMessage)
                .containsExactly("Mails wait", "Pushes wait", "Mails wait", "Pushes wait");
    }
}
