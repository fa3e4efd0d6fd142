package dev.sthira.devstack.mail;

import dev.sthira.devstack.http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An attachment as a file to save; pictures may also be looked at. */
final class MailFiles {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+");

    private MailFiles() {}

    static Answer of(ReceivedMail mail, String number) {
        if (!NUMBER.matcher(number).matches()
                || Integer.parseInt(number) >= mail.attachments().size()) {
            return Answer.problem(404, "This mail has no such attachment.");
        }
        var file = mail.attachments().get(Integer.parseInt(number));
        var type = TYPE.matcher(file.type()).matches() ? file.type() : "application/octet-stream";
        return Answer.of(200, type, file.content())
                .with("Content-Disposition", disposition(type) + "; filename*=UTF-8''" + encoded(file.name()))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    private static String disposition(String type) {
        return type.startsWith("image/") ? "inline" : "attachment";
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
