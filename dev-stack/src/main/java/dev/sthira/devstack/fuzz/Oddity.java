package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Bytes on a connection that no well-behaved client sends.
///
/// @param parts sent one after the other
/// @param pause between two parts
/// @param patience how long until there has to be an answer or an end
record Oddity(String name, List<byte[]> parts, Duration pause, Duration patience) {

    /// Those that take no time.
    ///
    /// @param target an address that can be read by everybody
    /// @param posting the head of a request that has a body, up to and without its framing
    static List<Oddity> all(Place place, String target, String posting, Duration patience) {
        String host = "Host: " + place.authority() + "\r\n";
        String get = "GET " + target + " HTTP/1.1\r\n";
        List<Oddity> all = new ArrayList<>();
        all.add(at(
                "h2c upgrade",
                get + host + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"));
        all.add(at("h2c upgrade without settings", get + "Host: x\r\nUpgrade: h2c\r\n\r\n"));
        all.add(at("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"));
        all.add(at(
                "websocket upgrade",
                get + host + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"));
        all.add(at("no Host", get + "\r\n"));
        all.add(at("two Hosts", get + host + "Host: elsewhere\r\n\r\n"));
        all.add(at("strange Host", get + "Host: '; drop table x; --@\0:99999\r\n\r\n"));
        all.add(at("HTTP/1.0", "GET " + target + " HTTP/1.0\r\n\r\n"));
        all.add(at("HTTP/0.9", "GET " + target + "\r\n\r\n"));
        all.add(at("HTTP/3.7", "GET " + target + " HTTP/3.7\r\n" + host + "\r\n"));
        all.add(at("line ends without CR", get.replace("\r", "") + host.replace("\r", "") + "\n"));
        all.add(at("space before the colon", get + host + "X-Odd : y\r\n\r\n"));
        all.add(at("folded header", get + host + "X-Odd: y\r\n folded\r\n\r\n"));
        all.add(at("NUL in a header", get + host + "X-Odd: a\0b\r\n\r\n"));
        all.add(at("header without a name", get + host + ": y\r\n\r\n"));
        all.add(at("letters beyond ASCII in a header's name", get + host + "X-\u00d6dd: y\r\n\r\n"));
        all.add(at("header of 20,000 letters", get + host + "X-Odd: " + "y".repeat(20_000) + "\r\n\r\n"));
        all.add(at("2000 headers", get + host + "X-Odd: y\r\n".repeat(2000) + "\r\n"));
        all.add(at(
                "first line of 9000 letters",
                "GET " + target + "?" + "y".repeat(9000) + " HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("spaces in the target", "GET " + target + " and more HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("asterisk", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("CONNECT", "CONNECT 127.0.0.1:1 HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("target without a slash", "GET x HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("target of another scheme", "GET file:///etc/passwd HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("method of 5000 letters", "Y".repeat(5000) + " / HTTP/1.1\r\n" + host + "\r\n"));
        all.add(at("TLS", "\26\3\1\0\5\1\0\0\1\3\r\n\r\n"));
        all.add(at("two requests at once", get + host + "\r\n" + get + host + "\r\n"));
        all.add(at("both lengths", posting + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        all.add(at("two lengths", posting + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "));
        all.add(at("negative length", posting + "Content-Length: -1\r\n\r\n{}"));
        all.add(at("length that is a word", posting + "Content-Length: two\r\n\r\n{}"));
        all.add(at("length of 10^18", posting + "Content-Length: 1000000000000000000\r\n\r\n{}"));
        all.add(at("unknown transfer encoding", posting + "Transfer-Encoding: nonsense\r\n\r\n{}"));
        all.add(at("chunk of no size", posting + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"));
        all.add(at("chunk of 2^64", posting + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n"));
        all.add(at("chunks in order", posting + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"));
        all.add(at(
                "chunked body over the limit",
                posting + "Transfer-Encoding: chunked\r\n\r\n" + chunks(40) + "0\r\n\r\n"));
        all.add(at("chunked body far over the limit", posting + "Transfer-Encoding: chunked\r\n\r\n" + chunks(400)));
        all.add(at("asks before it sends", posting + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n{}"));
        all.add(at("expects nonsense", posting + "Content-Length: 2\r\nExpect: nonsense\r\n\r\n{}"));
        return all.stream().map(oddity -> oddity.within(patience)).toList();
    }

    /// Those that keep a connection busy; a service cuts them off in time.
    static List<Oddity> slow(Place place, String target, Duration patience) {
        Duration cut = patience.plusSeconds(2);
        String start = "GET " + target + " HTTP/1.1\r\nHost: " + place.authority() + "\r\n";
        List<byte[]> letters = new ArrayList<>(List.of(bytes(start + "X-Slow: ")));
        letters.addAll(Collections.nCopies(40, bytes("a")));
        List<byte[]> headers = new ArrayList<>(List.of(bytes(start)));
        headers.addAll(Collections.nCopies(40, bytes("X-Slow: a\r\n")));
        return List.of(
                new Oddity("headers letter by letter", List.copyOf(letters), Duration.ofSeconds(1), cut),
                new Oddity("headers line by line", List.copyOf(headers), Duration.ofSeconds(1), cut),
                new Oddity("half a first line", List.of(bytes("GET ")), Duration.ZERO, cut));
    }

    private static Oddity at(String name, String text) {
        return new Oddity(name, List.of(bytes(text)), Duration.ZERO, Duration.ZERO);
    }

    private Oddity within(Duration time) {
        return new Oddity(name, parts, pause, time);
    }

    private static String chunks(int count) {
        return ("2000\r\n" + " ".repeat(0x2000) + "\r\n").repeat(count);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
