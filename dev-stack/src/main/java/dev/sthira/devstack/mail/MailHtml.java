package dev.sthira.devstack.mail;

import dev.sthira.devstack.http.Answer;
import java.util.Base64;
import java.util.regex.Pattern;

/** The HTML part of a mail, made harmless: no scripts, nothing fetched from elsewhere, links open in a new tab. */
final class MailHtml {

    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern PICTURE = Pattern.compile("image/[a-zA-Z0-9.+-]+");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String NEW_TAB = "<base target=\"_blank\">";

    private MailHtml() {}

    static Answer of(ReceivedMail mail) {
        if (mail.html().isEmpty()) {
            return Answer.problem(404, "This mail has no HTML part.");
        }
        return Answer.html(openingLinksElsewhere(withPictures(mail))).with("Content-Security-Policy", POLICY);
    }

    /** Pictures move into the text, for the sandbox has no right to fetch them even from here. */
    private static String withPictures(ReceivedMail mail) {
        var html = mail.html();
        for (var attachment : mail.attachments()) {
            if (attachment.contentId().isPresent()
                    && PICTURE.matcher(attachment.type()).matches()) {
                var content = Base64.getEncoder().encodeToString(attachment.content());
                var data = "data:" + attachment.type() + ";base64," + content;
                html = html.replace("cid:" + attachment.contentId().get(), data);
            }
        }
        return html;
    }

    private static String openingLinksElsewhere(String html) {
        var head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + NEW_TAB + html.substring(head.end()) : NEW_TAB + html;
    }
}
