package dev.sthira.devstack;

import dev.sthira.devstack.http.Answer;
import java.util.regex.Pattern;

/** The HTML part of a mail, made harmless: no scripts, nothing fetched from elsewhere, links open in a new tab. */
final class MailHtml {

    private static final String POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String NEW_TAB = "<base target=\"_blank\">";

    private MailHtml() {}

    static Answer of(ReceivedMail mail) {
        if (mail.html().isEmpty()) {
            return Answer.problem(404, "This mail has no HTML part.");
        }
        return Answer.html(openingLinksElsewhere(withPictures(mail))).with("Content-Security-Policy", POLICY);
    }

    private static String withPictures(ReceivedMail mail) {
        var html = mail.html();
        for (int number = 0; number < mail.attachments().size(); number++) {
            var address = "/api/messages/" + mail.id() + "/attachments/" + number;
            var contentId = mail.attachments().get(number).contentId();
            if (contentId.isPresent()) {
                html = html.replace("cid:" + contentId.get(), address);
            }
        }
        return html;
    }

    private static String openingLinksElsewhere(String html) {
        var head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + NEW_TAB + html.substring(head.end()) : NEW_TAB + html;
    }
}
