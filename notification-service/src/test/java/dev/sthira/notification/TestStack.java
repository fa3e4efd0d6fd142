package dev.sthira.notification;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.standin.Ports;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// What a feature test stands on: PostgreSQL, Kafka, a mail server and a push service, all real and all its own, and
/// the keys that
/// tokens and pushes are signed with.
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;
    private Broker broker;
    private MailServer mails;
    private PushService pushes;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary().withDatabase("notification");
        broker = Broker.temporary();
        mails = MailServer.start(0, null);
        pushes = PushService.start(0);
        var settings = new HashMap<>(vapid());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("notification"));
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("sthira.mail.server.port", String.valueOf(mails.port()));
        settings.put("sthira.push.allow-loopback", "true");
        settings.put("sthira.push.loopback-port", String.valueOf(pushes.port()));
        settings.put("sthira.webhook.loopback-ports", String.valueOf(Ports.orFree(0)));
        settings.put("sthira.webhook.waits", "100ms,100ms,200ms");
        settings.put("sthira.webhook.longest-rest", "100ms");
        settings.put("sthira.webhook.answer", "2s");
        settings.put("sthira.vapid.probe-every", "1s");
        settings.put("sthira.message.email.first-wait", "200ms");
        settings.put("sthira.message.push.first-wait", "100ms");
        settings.put("sthira.message.mails-a-day", "60");
        settings.put("sthira.message.session-url", "https://practice.example/sessions");
        settings.put("sthira.confirmation.per-network", "10000");
        settings.putAll(Tokens.settings());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(Broker.class));
        injector.injectIntoFields(mails, new TestInjector.MatchesType(MailServer.class));
        injector.injectIntoFields(pushes, new TestInjector.MatchesType(PushService.class));
    }

    @Override
    public void stop() {
        pushes.close();
        mails.close();
        broker.close();
        postgres.close();
    }

    private static Map<String, String> vapid() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return Map.of(
                    "sthira.vapid.public-key", base64(point(pair)),
                    "sthira.vapid.private-key", base64(bytes32(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] point(KeyPair pair) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(65)
                .put((byte) 4)
                .put(bytes32(point.getAffineX()))
                .put(bytes32(point.getAffineY()))
                .array();
    }

    private static byte[] bytes32(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
