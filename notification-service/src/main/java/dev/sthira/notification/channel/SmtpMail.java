package dev.sthira.notification.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A mail as it goes over the wire.
///
/// @param from  the address it comes from
/// @param to    the address it goes to
/// @param text  headers and body with any line ends
/// @param pause how long to wait at least after a "not now"
record SmtpMail(String from, String to, String text, Duration pause) {
    /// Whether the addresses can be said without saying anything else.
    boolean isSpeakable() {
        return isSpeakable(from) && isSpeakable(to);
    }

    private static boolean isSpeakable(String address) {
        return !address.isEmpty() && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>');
    }

    /// Line ends as the protocol wants them, and a dot before each dot at the beginning of a line; at the end the lone
    /// dot that says it is all.
    byte[] data() {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var data = new ByteArrayOutputStream(bytes.length + bytes.length / 32 + 8);
        var isAtStart = true;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\r' || b == '\n') {
                end(data);
                isAtStart = true;
                i += b == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? 1 : 0;
            } else {
                if (isAtStart && b == '.') {
                    data.write('.');
                }
                data.write(b);
                isAtStart = false;
            }
        }
        if (!isAtStart) {
            end(data);
        }
        data.write('.');
        end(data);
        return data.toByteArray();
    }

    private static void end(ByteArrayOutputStream data) {
        data.write('\r');
        data.write('\n');
    }
}
