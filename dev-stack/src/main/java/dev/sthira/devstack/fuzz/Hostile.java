package dev.sthira.devstack.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that have broken other people's software.
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\r\nX-Injected: yes",
            "line\nERROR a line of its own",
            "\u0001\u001b[31mred\u001b[0m",
            "\u202edesrever\u202c",
            "\u200b",
            "\ufeff",
            "\u2028\u2029",
            "\ud800",
            "\udc00a",
            "\ud83e\uddd8\u200d\u2640\ufe0f",
            "e\u0301\u0301\u0301\u0301\u0301",
            "\ufdfa\ufdfa\ufdfa",
            "\u0130\u0131\u017f",
            "\uffff",
            "' or '1'='1",
            "'; drop table session; --",
            "\\'; select pg_sleep(9); --",
            "$$; select 1; $$",
            "%",
            "%_%",
            "\\",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</title>&amp;&#0;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "{{7*7}}${7*7}#{7*7}<%= 7*7 %>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "http://[::1]:1/",
            "http://2130706433/",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "1e400",
            "0x7f",
            "١٢",
            "9223372036854775808",
            "true",
            "[]",
            "{}",
            "2026-02-30",
            "9999999999-01-01T00:00:00Z",
            "-292275055-05-16T16:47:04Z",
            "24:00",
            "23:59:60",
            "Europe/Nowhere",
            "UTC+99",
            "a@b",
            "\"a b\"@example.org",
            "a@[127.0.0.1]",
            "a@example.org\nBcc: b@example.org",
            "ab".repeat(200) + "@example.org",
            "xn--",
            "-a-",
            "CON",
            ".",
            "..");

    private Hostile() {}

    static String text(RandomGenerator chance) {
        return switch (chance.nextInt(20)) {
            case 0 -> "x".repeat(1 << chance.nextInt(5, 15));
            case 1 -> "\ud83e\uddd8".repeat(chance.nextInt(1, 300));
            case 2 -> random(chance);
            default -> TEXTS.get(chance.nextInt(TEXTS.size()));
        };
    }

    /// The same for an address or a header, where a kilobyte is much.
    static String shortText(RandomGenerator chance) {
        String text = text(chance);
        return text.substring(0, Math.min(text.length(), 1500));
    }

    private static String random(RandomGenerator chance) {
        return chance.ints(chance.nextInt(1, 40), 0, 0x10000)
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }
}
