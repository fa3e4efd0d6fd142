package dev.sthira.devstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.sthira.devstack.standin.Ports;
import dev.sthira.devstack.standin.QuietLogs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes mail for everybody and passes none on. */
public final class MailServer implements AutoCloseable {

    private static final String SETTING = "STHIRA_SMTP_PORT";
    private static final long CAPACITY = 256L << 20;

    private final int port;
    private final MailStore store;
    private @Nullable GreenMail server;

    private MailServer(int port, MailStore store) {
        this.port = port;
        this.store = store;
    }

    /** A mail server, on a free port for 0, that keeps its mails in the directory if there is one. */
    public static MailServer start(int port, @Nullable Path directory) {
        var mailServer = new MailServer(Ports.orFree(port), new MailStore(directory, CAPACITY));
        mailServer.restart();
        return mailServer;
    }

    public int port() {
        return port;
    }

    /** All mails, oldest first. */
    public List<ReceivedMail> messages() {
        return store.all();
    }

    /** Deletes all mails. */
    public void clear() {
        store.clear();
    }

    /** Stops answering and keeps the mails; does nothing if it is stopped. */
    public synchronized void stop() {
        var running = server;
        if (running != null) {
            server = null;
            running.stop();
        }
    }

    /** Starts answering again, after stopping if it runs, on the same port. */
    public synchronized void restart() {
        stop();
        QuietLogs.below(Level.WARNING, "com.icegreen");
        Ports.requireFree(port, "The mail server", SETTING);
        var setup = new ServerSetup(port, Ports.LOOPBACK.getHostAddress(), ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var starting = new GreenMail(setup);
        starting.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new Delivery(store, InstantSource.system(), address));
        starting.start();
        server = starting;
    }

    MailStore store() {
        return store;
    }

    @Override
    public void close() {
        stop();
    }
}
