package dev.sthira.devstack.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Mails to send. */
final class Letters {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwAEhgJA6XvnzgAAAABJRU5ErkJggg==");

    private final MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));

    Letters(String subject, String... to) throws MessagingException {
        message.setFrom(new InternetAddress("Sthira <practice@example.org>"));
        for (var address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject, "UTF-8");
        message.setText("Roll your mat out.", "UTF-8");
    }

    static Letters summary() throws Exception {
        return withHtml(
                "Śavāsana – 23 minutes for your back",
                "You held Śavāsana for 3 minutes.",
                "<html><head><title>x</title></head><body><h1>Śavāsana</h1><img src=\"cid:lotus\"></body></html>");
    }

    static Letters withHtml(String subject, String text, String html) throws Exception {
        var letter = new Letters(subject, "maya@example.org");
        letter.message.setHeader("List-Unsubscribe", "<https://example.org/u/1>");
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(text, "text/plain; charset=UTF-8", null));
        alternatives.addBodyPart(part(html, "text/html; charset=UTF-8", null));
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(DOT, "image/png")));
        picture.setContentID("<lotus>");
        picture.setFileName("lotus.png");
        letter.message.setContent(new MimeMultipart(
                "related", body, picture, part("Mountain\nTree\n", "text/plain; charset=UTF-8", "Übungen.txt")));
        letter.message.saveChanges();
        letter.message.setHeader("Message-ID", "<1@example.org>");
        return letter;
    }

    private static MimeBodyPart part(String content, String type, String file) throws Exception {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (file != null) {
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(file, "UTF-8", "B"));
            part.setDisposition("attachment");
        }
        return part;
    }

    void send(int port) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", "5000");
        settings.put("mail.smtp.timeout", "10000");
        try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    static Envelope envelope() {
        return new Envelope(Instant.now(), "practice@example.org", List.of("maya@example.org"));
    }
}
