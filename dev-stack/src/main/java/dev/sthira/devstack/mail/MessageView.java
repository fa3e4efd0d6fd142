package dev.sthira.devstack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A mail as the inbox tells it; HTML and attachments have addresses of their own. */
record MessageView(
        String id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        Map<String, String> headers,
        String text,
        boolean hasHtml,
        List<File> attachments) {

    /** An attachment without its content, which is at {@code …/attachments/{number}}. */
    record File(int number, String name, String type, int size) {}

    static MessageView of(ReceivedMail mail) {
        return new MessageView(
                mail.id(),
                mail.receivedAt(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.headers(),
                mail.text(),
                !mail.html().isEmpty(),
                IntStream.range(0, mail.attachments().size())
                        .mapToObj(number -> file(number, mail.attachments().get(number)))
                        .toList());
    }

    private static File file(int number, Attachment attachment) {
        return new File(number, attachment.name(), attachment.type(), attachment.content().length);
    }
}
