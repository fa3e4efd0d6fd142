package dev.sthira.kit;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL, and tokens that are believed.
public final class KitStack implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary().withDatabase("kit");
        var settings = new HashMap<>(Tokens.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("kit"));
        settings.put("quarkus.datasource.username", "kit");
        settings.put("quarkus.datasource.password", "kit");
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", "https://app.test,https://tv.test");
        settings.put("sthira.idempotency.forget-each", "PT0.5S");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
