package dev.sthira.catalog;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// What a feature test stands on: a real PostgreSQL of its own, and the key that the tests' tokens are signed with.
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary().withDatabase("catalog");
        var settings = new HashMap<>(Tokens.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("catalog"));
        settings.put("sthira.rehearsal.enabled", "true");
        return settings;
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
