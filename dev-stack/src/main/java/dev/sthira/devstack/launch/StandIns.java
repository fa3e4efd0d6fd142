package dev.sthira.devstack.launch;

import dev.sthira.devstack.issuer.Issuer;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.Inbox;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.devstack.push.PushService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the services need around them, in this JVM: started side by side, stopped in the order in which they are missed least. */
final class StandIns implements AutoCloseable {

    private final List<Future<? extends AutoCloseable>> starts = new ArrayList<>();

    private StandIns() {}

    static StandIns start(Settings settings, Notices notices) {
        StandIns standIns = new StandIns();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            standIns.starts.add(threads.submit(() -> pushService(settings, notices)));
            standIns.starts.add(threads.submit(() -> mail(settings, notices)));
            standIns.starts.add(threads.submit(() -> issuer(settings, notices)));
            standIns.starts.add(threads.submit(() -> broker(settings, notices)));
            standIns.starts.add(threads.submit(() -> postgres(settings, notices)));
        }
        try {
            for (Future<?> start : standIns.starts) {
                start.get();
            }
            return standIns;
        } catch (ExecutionException e) {
            standIns.close();
            throw e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e.getCause());
        } catch (InterruptedException interrupted) {
            standIns.close();
            throw Readiness.cancelled(interrupted);
        }
    }

    private static AutoCloseable postgres(Settings settings, Notices notices) {
        Postgres postgres = Postgres.start(settings.home().resolve("postgres"), settings.port(Port.POSTGRES))
                .withDatabase("catalog")
                .withDatabase("session")
                .withDatabase("notification");
        notices.ready("PostgreSQL", settings.address(Port.POSTGRES));
        return postgres;
    }

    private static AutoCloseable broker(Settings settings, Notices notices) {
        Broker broker = Broker.start(settings.home().resolve("kafka"), settings.port(Port.KAFKA));
        notices.ready("Kafka", settings.address(Port.KAFKA));
        return broker;
    }

    private static AutoCloseable issuer(Settings settings, Notices notices) {
        Issuer issuer = Issuer.start(settings.port(Port.ISSUER), settings.home().resolve("issuer"));
        notices.ready("token issuer", settings.issuer());
        return issuer;
    }

    private static AutoCloseable mail(Settings settings, Notices notices) {
        MailServer server =
                MailServer.start(settings.port(Port.SMTP), settings.home().resolve("mail"));
        try {
            Inbox inbox = Inbox.start(settings.port(Port.INBOX), server);
            notices.ready("mail", "smtp %s, inbox %s".formatted(settings.address(Port.SMTP), settings.url(Port.INBOX)));
            return () -> {
                inbox.close();
                server.close();
            };
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static AutoCloseable pushService(Settings settings, Notices notices) {
        PushService push =
                PushService.start(settings.port(Port.PUSH), settings.home().resolve("push"));
        notices.ready("push service", settings.url(Port.PUSH));
        return push;
    }

    @Override
    public void close() {
        for (Future<? extends AutoCloseable> start : starts) {
            if (start.state() == Future.State.SUCCESS) {
                close(start.resultNow());
            }
        }
    }

    private static void close(AutoCloseable standIn) {
        try {
            standIn.close();
        } catch (Exception e) {
            System.getLogger(StandIns.class.getName()).log(System.Logger.Level.WARNING, "could not stop " + standIn, e);
        }
    }
}
