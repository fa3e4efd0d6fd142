package dev.sthira.notification.bounce;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// What a mail that came back says of one of ours. Ours is found by its Message-ID, which only we and whoever got it
/// know:
/// a report that does not have it is worth nothing, whoever it comes from.
///
/// @param message the id of the message
record Report(UUID message, Severity severity) {
    private static final Pattern OURS = Pattern.compile(
            "(?im)^Message-ID:\\s*<(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})@");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern PARTS = Pattern.compile("(?i)multipart/|message/");
    private static final int MOST = 50;
    private static final Pattern COMPLAINT = Pattern.compile("(?im)^Feedback-Type:\\s*(abuse|fraud|virus|other)\\b");

    /// Empty for a mail that reports nothing of ours: a delay, a success, an answer by hand, or nonsense.
    static Optional<Report> in(byte[] mail) {
        if (PARTS.matcher(new String(mail, StandardCharsets.ISO_8859_1))
                        .results()
                        .count()
                > MOST) {
            return Optional.empty(); // the reader goes down into all of it
        }
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            return builder.parseMessage(new ByteArrayInputStream(mail)).getBody() instanceof Multipart parts
                            && parts.getSubType().equalsIgnoreCase("report")
                    ? in(parts)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Report> in(Multipart parts) throws IOException {
        Optional<UUID> message = Optional.empty();
        Optional<Severity> severity = Optional.empty();
        for (var part : parts.getBodyParts()) {
            switch (part.getMimeType()) {
                case "message/delivery-status", "message/global-delivery-status" -> severity = failure(text(part));
                case "message/feedback-report" -> severity = complaint(text(part));
                case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers" ->
                    message = ours(part);
                default -> {} // for people to read
            }
        }
        var found = message;
        return severity.flatMap(how -> found.map(id -> new Report(id, how)));
    }

    private static Optional<Severity> failure(String fields) {
        var status = STATUS.matcher(fields);
        return FAILED.matcher(fields).find()
                ? Optional.of(Severity.ofFailure(status.find() ? status.group(1) : ""))
                : Optional.empty();
    }

    private static Optional<Severity> complaint(String fields) {
        return COMPLAINT.matcher(fields).find() ? Optional.of(Severity.COMPLAINT) : Optional.empty();
    }

    private static Optional<UUID> ours(Entity part) throws IOException {
        var headers =
                part.getBody() instanceof Message original ? "Message-ID: " + original.getMessageId() : text(part);
        var found = OURS.matcher(headers);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static String text(Entity part) throws IOException {
        var text = new ByteArrayOutputStream();
        if (part.getBody() instanceof SingleBody body) {
            body.writeTo(text);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
