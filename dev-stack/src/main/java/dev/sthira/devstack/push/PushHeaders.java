package dev.sthira.devstack.push;

import dev.sthira.devstack.http.Request;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long, how urgently and under which topic a message is to be kept (RFC 8030, section 5). */
sealed interface PushHeaders {

    record Wanted(int ttl, @Nullable String topic, String urgency) implements PushHeaders {}

    record Malformed(String reason) implements PushHeaders {}

    Pattern TTL = Pattern.compile("\\d{1,9}");
    Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    Set<String> URGENCIES = Set.of("very-low", "low", "normal", "high");

    static PushHeaders of(Request request) {
        var ttl = request.header("TTL").orElse("");
        var topic = request.header("Topic");
        var urgency = request.header("Urgency").orElse("normal");
        if (!TTL.matcher(ttl).matches()) {
            return new Malformed("The header TTL is needed, in whole seconds.");
        }
        if (topic.isPresent() && !TOPIC.matcher(topic.get()).matches()) {
            return new Malformed("The header Topic may have 32 characters of the base64url alphabet.");
        }
        if (!URGENCIES.contains(urgency)) {
            return new Malformed("The header Urgency is one of very-low, low, normal, high.");
        }
        var encoding = request.header("Content-Encoding").orElse("");
        if (request.body().length > 0 && !encoding.equals("aes128gcm")) {
            return new Malformed("The header Content-Encoding must be aes128gcm.");
        }
        return new Wanted(Integer.parseInt(ttl), topic.orElse(null), urgency);
    }
}
