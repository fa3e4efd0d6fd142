package dev.sthira.notification.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final UUID OURS = UUID.fromString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");

    @ParameterizedTest
    @CsvSource({"5.1.1, HARD", "5.1.10, HARD", "5.2.1, HARD", "5.2.2, SOFT", "5.7.1, SOFT", "4.4.7, SOFT", "5.0.0, SOFT"
    })
    void tellsAnAddressThatIsNoneFromOneThatCannotBeReached(String status, Severity severity) {
        assertThat(read(Mails.failure(OURS, status))).contains(new Report(OURS, severity));
    }

    @Test
    void readsItWithTheLineEndsOfTheWireToo() {
        assertThat(read(Mails.failure(OURS, "5.1.1").replace("\n", "\r\n"))).contains(new Report(OURS, Severity.HARD));
    }

    @Test
    void hearsAComplaintThatHasTheWholeMailInIt() {
        assertThat(read(Mails.complaint(OURS))).contains(new Report(OURS, Severity.COMPLAINT));
    }

    @Test
    void hearsNoComplaintInAMailThatWasTakenOutOfTheSpam() {
        assertThat(read(Mails.complaint(OURS).replace("Feedback-Type: abuse", "Feedback-Type: not-spam")))
                .isEmpty();
    }

    @Test
    void letsASuccessAndADelayPass() {
        assertThat(read(Mails.failure(OURS, "2.0.0"))).isEmpty();
        assertThat(read(Mails.failure(OURS, "4.4.1").replace("Action: failed", "Action: delayed")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no mail",
                "Subject: Out of office\n\nI am away until Monday.",
                "Content-Type: multipart/report; boundary=b\n\n--b",
                "Content-Type: multipart/report\n\n--",
                "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n\n--b--",
                "\0\0\0"
            })
    void letsPassWhatReportsNothing(String mail) {
        assertThat(read(mail)).isEmpty();
    }

    @Test
    void letsPassWhatIsOfNoMailOfOurs() {
        assertThat(read(Mails.failure(OURS, "5.1.1").replace(OURS.toString(), "somebody-elses")))
                .isEmpty();
    }

    @Test
    void bearsPartsWithinPartsWithinParts() {
        var deep = new StringBuilder("Content-Type: multipart/report; boundary=b0\n\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }

        assertThat(read(deep.toString())).isEmpty();
    }

    private static Optional<Report> read(String mail) {
        return Report.in(mail.getBytes(UTF_8));
    }
}
