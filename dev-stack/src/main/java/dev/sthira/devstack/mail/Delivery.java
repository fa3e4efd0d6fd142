package dev.sthira.devstack.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** The one recipient of everything: the library hands it each mail once per address, before it says 250. */
final class Delivery implements GreenMailUser {

    private final MailStore store;
    private final InstantSource clock;
    private final MailAddress address;

    Delivery(MailStore store, InstantSource clock, MailAddress address) {
        this.store = store;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void deliver(MovingMessage moving) {
        if (!moving.getToAddresses().iterator().next().equals(address)) {
            return; // stored for the first of the addresses already
        }
        var to = moving.getToAddresses().stream()
                .map(MailAddress::getEmail)
                .sorted()
                .toList();
        try {
            var raw = new ByteArrayOutputStream();
            moving.getMessage().writeTo(raw);
            store.add(new Envelope(clock.instant(), moving.getReturnPath().getEmail(), to), raw.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        throw new UnsupportedOperationException("mails come with an envelope");
    }

    @Override
    public String getEmail() {
        return address.getEmail();
    }

    @Override
    public String getLogin() {
        return address.getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getQualifiedMailboxName() {
        return address.getEmail();
    }

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}
