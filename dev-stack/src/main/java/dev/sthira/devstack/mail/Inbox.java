package dev.sthira.devstack.mail;

import dev.sthira.devstack.http.WebServer;
import dev.sthira.devstack.standin.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/** A web page to read the mails of a {@link MailServer}, and the same as JSON. */
public final class Inbox implements AutoCloseable {

    private static final String SETTING = "STHIRA_INBOX_PORT";
    private static final int LONGEST_BODY = 1024;

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                            + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final WebServer server;

    private Inbox(WebServer server) {
        this.server = server;
    }

    /** Opens the page, on a free port for 0. */
    public static Inbox start(int wanted, MailServer mail) {
        int port = Ports.orFree(wanted);
        try {
            var address = new InetSocketAddress(Ports.LOOPBACK, port);
            return new Inbox(WebServer.start(address, LONGEST_BODY, HEADERS, new InboxRoutes(mail.store())::answer));
        } catch (IOException e) {
            throw Ports.taken(port, "The mail inbox page", SETTING, e);
        }
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    @Override
    public void close() {
        server.close();
    }
}
