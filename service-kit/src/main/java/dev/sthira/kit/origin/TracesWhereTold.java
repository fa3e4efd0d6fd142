package dev.sthira.kit.origin;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// OpenTelemetry is on where an endpoint is named for its spans (`STHIRA_OTLP_ENDPOINT`), and off otherwise, statements
/// of the database and our own spans ([Traces]) among them.
public final class TracesWhereTold implements ConfigSourceFactory {
    static final String OFF = "quarkus.otel.sdk.disabled";

    private static final String ENDPOINT = "STHIRA_OTLP_ENDPOINT";

    /// Above our files, below what an operator sets by hand.
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue(ENDPOINT).getValue();
        var isTold = endpoint != null && !endpoint.isBlank();
        // Each is said both ways: what is not said when it runs would be what was said when it was built.
        var settings = new HashMap<String, String>();
        settings.put(OFF, String.valueOf(!isTold));
        settings.put("quarkus.datasource.jdbc.telemetry.enabled", String.valueOf(isTold));
        if (isTold) {
            settings.put("quarkus.otel.exporter.otlp.endpoint", endpoint.strip());
        }
        return List.of(new PropertiesConfigSource(settings, "traces where told", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
