package dev.sthira.devstack.mail;

import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The paths of the inbox. */
final class InboxRoutes {

    private static final int LONGEST_LIST = 500;

    private static final Map<String, String> TYPES = Map.of(
            "inbox.html", "text/html; charset=utf-8",
            "inbox.css", "text/css; charset=utf-8",
            "inbox.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "clip.svg", "image/svg+xml");

    private final MailStore store;
    private final String run = Long.toHexString(System.nanoTime());

    InboxRoutes(MailStore store) {
        this.store = store;
    }

    Answer answer(Request request) throws IOException {
        var path = request.path();
        if (path.size() >= 2 && path.subList(0, 2).equals(List.of("api", "messages"))) {
            return api(request, path.subList(2, path.size()));
        }
        var file = path.isEmpty() ? "inbox.html" : path.getFirst();
        if (path.size() > 1 || !TYPES.containsKey(file)) {
            return Answer.problem(404, "There is nothing here.");
        }
        return isRead(request) ? page(file) : notAllowed("GET, HEAD");
    }

    private Answer api(Request request, List<String> path) {
        if (path.isEmpty() && request.method().equals("DELETE")) {
            store.clear();
            return Answer.empty(204);
        }
        if (!isRead(request)) {
            return notAllowed(path.isEmpty() ? "GET, HEAD, DELETE" : "GET, HEAD");
        }
        if (path.isEmpty()) {
            return list(request);
        }
        var what = path.size() == 1 ? "" : path.get(1);
        return switch (what + path.size()) {
            case "1" -> with(path, mail -> Answer.json(200, MessageView.of(mail)));
            case "html2" -> with(path, MailHtml::of);
            case "attachments3" -> with(path, mail -> MailFiles.of(mail, path.get(2)));
            default -> Answer.problem(404, "There is nothing here.");
        };
    }

    /** The newest mails; a page that looks every second or two costs next to nothing while there is no news. */
    private Answer list(Request request) {
        var version = "\"" + run + "-" + store.changes() + "\"";
        if (request.header("If-None-Match").filter(version::equals).isPresent()) {
            return Answer.empty(304).with("ETag", version);
        }
        var newest = store.all().reversed().stream()
                .limit(LONGEST_LIST)
                .map(MessageView::of)
                .toList();
        return Answer.json(200, newest).with("ETag", version);
    }

    private Answer with(List<String> path, Function<ReceivedMail, Answer> view) {
        return store.find(path.getFirst())
                .map(view)
                .orElseGet(() -> Answer.problem(404, "There is no such mail, or no longer."));
    }

    private static Answer page(String name) throws IOException {
        try (var file = InboxRoutes.class.getResourceAsStream("/inbox/" + name)) {
            if (file == null) {
                throw new IOException("not in the jar: " + name);
            }
            return Answer.of(200, TYPES.getOrDefault(name, "text/plain"), file.readAllBytes());
        }
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static Answer notAllowed(String allowed) {
        return Answer.problem(405, "Only " + allowed + ".").with("Allow", allowed);
    }
}
