package dev.sthira.notification.bench;

import dev.sthira.bench.Processor;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Mails as big by Angus Mail, the reference implementation of Jakarta Mail, over connections that are kept; nothing is
/// rendered and no row is written. `AngusPeer PORT MAILS`
final class AngusPeer {
    private static final int CONNECTIONS = 40;
    private static final int WARM_UP = 5_000;

    private final Session session;

    private AngusPeer(Session session) {
        this.session = session;
    }

    static void main(String[] arguments) throws InterruptedException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", arguments[0]);
        var peer = new AngusPeer(Session.getInstance(settings));
        int number = Integer.parseInt(arguments[1]);
        peer.send(WARM_UP);
        double cpu = Processor.of(ProcessHandle.current().pid());
        long begin = System.nanoTime();
        peer.send(number);
        Program.say(
                number,
                number,
                (System.nanoTime() - begin) / 1e9,
                Processor.of(ProcessHandle.current().pid()) - cpu);
    }

    private void send(int number) throws InterruptedException {
        var left = new AtomicInteger(number);
        var gone = new CountDownLatch(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.startVirtualThread(() -> {
                send(left);
                gone.countDown();
            });
        }
        gone.await();
    }

    private void send(AtomicInteger left) {
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int turn = left.getAndDecrement(); turn > 0; turn = left.getAndDecrement()) {
                var mail = mail(turn);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage mail(int turn) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("practice@sthira.local"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("bench-" + turn + "@example.org"));
        mail.setSubject("Time for A stronger back");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(Mail.text(turn), "plain"));
        parts.addBodyPart(part(Mail.html(turn), "html"));
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        return part;
    }
}
