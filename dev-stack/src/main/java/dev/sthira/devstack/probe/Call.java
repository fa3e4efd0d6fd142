package dev.sthira.devstack.probe;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A request to the byte: every character of the target and of a header is one byte.
///
/// @param token what stands in Authorization, if anything does
public record Call(
        Place place, String method, String target, List<Header> headers, Optional<Token> token, byte[] body) {

    /// One header line, as it is written.
    public record Header(String name, String value) {}

    /// The same with one header more.
    public Call with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(place, method, target, List.copyOf(more), token, body);
    }

    /// The same, asked by another.
    public Call as(Optional<Token> other) {
        return new Call(place, method, target, headers, other, body);
    }

    /// The value of the first header of that name.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
        line(head, "Host", place.authority());
        token.ifPresent(sent -> line(head, "Authorization", "Bearer " + sent.text()));
        headers.forEach(header -> line(head, header.name(), header.value()));
        if (body.length > 0 || List.of("POST", "PUT", "PATCH").contains(method)) {
            line(head, "Content-Length", Integer.toString(body.length));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
