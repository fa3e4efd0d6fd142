package dev.sthira.web.forward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that the gateway hands on.
///
/// @param withToken whether the token of whoever has signed in goes with it
/// @param toScreens whether a screen that follows a person may ask too
/// @param service the first word behind `/api/`
/// @param address as the service's contract writes it
record Allowed(boolean withToken, boolean toScreens, String service, String method, String address, Pattern form) {
    private static final List<Allowed> ALL = read();

    /// All that is allowed.
    static List<Allowed> all() {
        return ALL;
    }

    /// What this request is, if it is allowed. The path is taken as it came: whoever encodes what need not be encoded
    /// asks
    /// for something that is not there.
    static Optional<Allowed> of(String service, String method, String path) {
        return ALL.stream()
                .filter(each -> each.service.equals(service)
                        && each.method.equals(method)
                        && each.form.matcher(path).matches())
                .findFirst();
    }

    private static Allowed of(String line) {
        String[] words = line.split("\\s+");
        Pattern form = Pattern.compile(words[3].replace(".", "[.]").replaceAll("\\{[a-z]+}", "[A-Za-z0-9_~-]{1,200}"));
        return new Allowed(!words[0].equals("open"), words[0].equals("screen"), words[1], words[2], words[3], form);
    }

    private static List<Allowed> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Allowed.class.getResourceAsStream("/allowed.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Allowed::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
