package dev.sthira.kit.origin;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Shows the address of a request by its template, as it is counted: what stands in an address itself may be the token
/// of a link or the ticket of a stream, and whoever reads traces must not be able to use it.
@Singleton
final class SpansWithoutSecrets implements SpanProcessor {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final String OTHER = "/other";
    private static final String LEFT_OUT = "…";

    private record Template(Pattern addresses, String name) {
        static Template of(String line) {
            var parts = line.split("=", 2);
            return new Template(Pattern.compile(parts[0].strip()), parts[1].strip());
        }
    }

    private final List<Template> templates;

    SpansWithoutSecrets(
            @ConfigProperty(name = "quarkus.micrometer.binder.http-server.match-patterns")
                    Optional<List<String>> patterns) {
        this.templates = patterns.orElse(List.of()).stream().map(Template::of).toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getKind() == SpanKind.SERVER) {
            var path = span.getAttribute(PATH);
            if (path != null) {
                span.setAttribute(PATH, template(path));
            }
            if (span.getAttribute(QUERY) != null) {
                span.setAttribute(QUERY, LEFT_OUT);
            }
        }
    }

    private String template(String path) {
        return templates.stream()
                .filter(template -> template.addresses().matcher(path).matches())
                .map(Template::name)
                .findFirst()
                .orElse(OTHER);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
