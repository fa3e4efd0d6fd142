package dev.sthira.notification.text;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/// Keeps a name that reads from right to left from turning the sentence around it: in HTML it stands in a `<bdi>`.
@TemplateExtension
public final class RightToLeft {
    private RightToLeft() {}

    /// The text as HTML, each stretch from right to left isolated.
    public static RawString isolated(String text) {
        var html = new StringBuilder();
        var from = 0;
        while (from < text.length()) {
            var start = start(text, from);
            var end = end(text, start);
            html.append(escaped(text.substring(from, start)));
            if (end > start) {
                html.append("<bdi>").append(escaped(text.substring(start, end))).append("</bdi>");
            }
            from = end;
        }
        return new RawString(html.toString());
    }

    private static int start(String text, int from) {
        var at = from;
        while (at < text.length() && !isRightToLeft(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// Behind the last character of the stretch, with the marks on it.
    private static int end(String text, int start) {
        var end = start;
        for (int at = start; at < text.length() && !isLeftToRight(text.codePointAt(at)); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isRightToLeft(point) || (end + Character.charCount(point) == at && isUpon(point))) {
                end = at;
            }
        }
        return end;
    }

    private static boolean isRightToLeft(int point) {
        var direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isUpon(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
