package dev.sthira.devstack.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// Writes requests as lines for a shell.
public final class Curl {

    private static final int LONGEST = 600;

    private static final String ANYBODY = "\"Authorization: Bearer $(./sthira token maya)\"";

    private final Map<String, Place> places;
    private final Path directory;

    private Curl(Map<String, Place> places, Path directory) {
        this.places = places;
        this.directory = directory;
    }

    /// Writes lines for somebody who has the services at these places.
    ///
    /// @param places where the services are for whoever reads the lines
    /// @param directory where bodies go that are too long or too strange for a line
    public static Curl to(List<Place> places, Path directory) {
        return new Curl(places.stream().collect(Collectors.toMap(Place::name, place -> place)), directory);
    }

    /// A line that sends this request again.
    public String of(Call call) {
        StringBuilder line = new StringBuilder("curl -i --path-as-is -X %s".formatted(quoted(call.method())));
        call.token()
                .ifPresent(token -> line.append(" -H ")
                        .append(
                                token.worth() == Token.Worth.GOOD
                                        ? ANYBODY
                                        : quoted("Authorization: Bearer " + token.text())));
        call.headers()
                .forEach(header -> line.append(" -H ")
                        .append(quoted(
                                header.value().isEmpty()
                                        ? header.name() + ";"
                                        : header.name() + ": " + header.value())));
        if (call.body().length > 0) {
            line.append(" --data-binary ").append(body(call.body()));
        }
        line.append(address(here(call.place()).authority(), call.target()));
        call.token()
                .filter(token -> token.worth() != Token.Worth.GOOD)
                .ifPresent(token -> line.append(" # token: ").append(token.name()));
        return line.toString();
    }

    private static String address(String authority, String target) {
        return target.startsWith("/")
                ? " " + quoted("http://" + authority + target)
                : " --request-target %s %s".formatted(quoted(target), quoted("http://" + authority + "/"));
    }

    /// A line that sends these bytes.
    public String of(Place place, List<byte[]> parts) {
        String bytes =
                parts.size() > 20 ? "" : parts.stream().map(Curl::escaped).reduce("", String::concat);
        return bytes.isEmpty() || bytes.length() > 3 * LONGEST
                ? "# %d parts, the first: %s".formatted(parts.size(), escaped(parts.getFirst()))
                : "printf '%s' | timeout 15 nc %s %d"
                        .formatted(bytes, here(place).host(), here(place).port());
    }

    private Place here(Place place) {
        return places.getOrDefault(place.name(), place);
    }

    private String body(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return body.length <= LONGEST && text.chars().allMatch(Curl::isPlain) && !text.startsWith("@")
                ? quoted(text)
                : "@" + kept(body);
    }

    private Path kept(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        Path file = directory.resolve("body-" + HexFormat.of().toHexDigits((int) sum.getValue()));
        try {
            Files.createDirectories(directory);
            Files.write(file, body);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < 0x7f;
    }

    /// Plain letters as they are, in bash's $'…' where there are others.
    private static String quoted(String text) {
        return text.chars().allMatch(Curl::isPlain)
                ? "'" + text.replace("'", "'\\''") + "'"
                : "$'" + escaped(text.getBytes(StandardCharsets.ISO_8859_1)).replace("'", "\\'") + "'";
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte next : bytes) {
            if (next == '\\' || next == '%' || next == '\'') {
                text.append("\\x").append(HexFormat.of().toHexDigits(next));
            } else if (isPlain(next)) {
                text.append((char) next);
            } else {
                text.append(
                        next == '\r'
                                ? "\\r"
                                : next == '\n' ? "\\n" : "\\x" + HexFormat.of().toHexDigits(next));
            }
        }
        return text.toString();
    }
}
