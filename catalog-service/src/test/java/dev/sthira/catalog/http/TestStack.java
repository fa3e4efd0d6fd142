package dev.sthira.catalog.http;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// What a feature test stands on: a real PostgreSQL of its own, and the key that the tests' tokens are signed with.
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary().withDatabase("catalog");
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("catalog"),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "sthira.rehearsal.enabled",
                "true");
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
