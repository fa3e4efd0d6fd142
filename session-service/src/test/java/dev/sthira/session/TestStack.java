package dev.sthira.session;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.plan.CatalogStandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// What a feature test stands on: a real PostgreSQL and a real Kafka of its own, a catalog that serves the contract's
/// plan, and the key that the tests' tokens are signed with.
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;
    private Broker broker;
    private CatalogStandIn catalog;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary().withDatabase("session");
        broker = Broker.temporary();
        catalog = CatalogStandIn.start();
        var settings = new HashMap<>(Tokens.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("session"));
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("quarkus.rest-client.catalog.url", catalog.url());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(Broker.class));
        injector.injectIntoFields(catalog, new TestInjector.MatchesType(CatalogStandIn.class));
    }

    @Override
    public void stop() {
        catalog.close();
        broker.close();
        postgres.close();
    }
}
