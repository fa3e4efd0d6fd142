package dev.sthira.devstack.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Takes a mail apart; what is malformed is shown as it is rather than refused. */
final class MimeReader {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    private MimeReader() {}

    static ReceivedMail read(String id, Envelope envelope, byte[] raw) {
        var reader = new MimeReader();
        Map<String, String> headers = Map.of();
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            headers = headers(message);
            reader.walk(message);
        } catch (MessagingException | IOException e) {
            reader.text.append(new String(raw, StandardCharsets.UTF_8));
        }
        return new ReceivedMail(
                id,
                envelope.receivedAt(),
                headers.getOrDefault("From", envelope.from()),
                envelope.to(),
                headers.getOrDefault("Subject", ""),
                headers,
                reader.text.toString(),
                reader.html.toString(),
                List.copyOf(reader.attachments));
    }

    private void walk(MimePart part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            // Not part.getContent(), whose registry of types depends on the class loader of the thread.
            var parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                walk((MimePart) parts.getBodyPart(i));
            }
        } else if (isAttached(part)) {
            attachments.add(attachment(part));
        } else {
            (part.isMimeType("text/html") ? html : text).append(content(part));
        }
    }

    private static boolean isAttached(MimePart part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null
                || part.getContentID() != null
                || !(part.isMimeType("text/plain") || part.isMimeType("text/html"));
    }

    private Attachment attachment(MimePart part) throws MessagingException, IOException {
        var name = Optional.ofNullable(part.getFileName())
                .map(MimeReader::decode)
                .orElse("attachment-" + attachments.size());
        var contentId = Optional.ofNullable(part.getContentID()).map(id -> id.replaceAll("^<|>$", ""));
        try (var content = part.getInputStream()) {
            return new Attachment(
                    name, new ContentType(part.getContentType()).getBaseType(), contentId, content.readAllBytes());
        }
    }

    private static String content(MimePart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), charset(part));
        }
    }

    private static Charset charset(MimePart part) {
        try {
            var name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decode(header.getValue()), (first, next) -> first + ", " + next);
        }
        return Collections.unmodifiableMap(headers);
    }

    private static String decode(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }
}
