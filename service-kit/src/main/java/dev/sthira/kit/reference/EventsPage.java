package dev.sthira.kit.reference;

import static dev.sthira.kit.reference.HtmlPage.escaped;
import static dev.sthira.kit.reference.HtmlPage.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An AsyncAPI document for people: each channel, what is said on it, and an example of each message.
final class EventsPage {
    private final EventsDocument document;

    private EventsPage(EventsDocument document) {
        this.document = document;
    }

    static HtmlPage of(EventsDocument document) {
        var title = document.tree().at("/info/title").asText();
        return HtmlPage.of(title, new EventsPage(document).body(title));
    }

    private String body(String title) {
        var channels = document.channels().map(this::channel).collect(Collectors.joining("\n"));
        return """
            <header>
            <p><a href="/">← The service</a></p>
            <h1>%s</h1>
            <p class="about">%s</p>
            <p>The same for programs: AsyncAPI 3 as <a href="/q/asyncapi?format=yaml">YAML</a> or
            <a href="/q/asyncapi?format=json">JSON</a>.</p>
            <nav aria-label="Messages"><ul class="kinds">%s</ul></nav>
            </header>
            <main>
            %s
            %s
            </main>
            """.formatted(
                text(title), text(document.tree().at("/info/description").asText()), links(), channels, shapes());
    }

    private String links() {
        return document.channels()
                .flatMap(document::messages)
                .map(message -> "<li><a href=\"#%s\">%s</a></li>"
                        .formatted(
                                escaped(message.path("name").asText()),
                                text(message.path("title").asText())))
                .collect(Collectors.joining("\n"));
    }

    private String channel(JsonNode channel) {
        return """
            <section>
            <h2>%s</h2>
            <p class="address"><code>%s</code></p>
            <p>%s</p>
            %s
            %s
            </section>
            """.formatted(
                        text(channel.path("title").asText()),
                        escaped(channel.path("address").asText()),
                        text(channel.path("description").asText()),
                        document.operations(channel).map(EventsPage::operation).collect(Collectors.joining("\n")),
                        document.messages(channel).map(this::message).collect(Collectors.joining("\n")));
    }

    private static String operation(JsonNode operation) {
        var sends = operation.path("action").asText().equals("send");
        return "<p><span class=\"act\">%s</span> %s</p>"
                .formatted(
                        sends ? "Sent" : "Heard",
                        text(operation.path("description").asText()));
    }

    private String message(JsonNode message) {
        return """
            <article id="%2$s">
            <h3>%1$s</h3>
            <p class="address"><code>%2$s</code></p>
            <p>%3$s</p>
            %4$s
            <details><summary>Fields</summary>%5$s</details>
            <details><summary>Headers</summary>%6$s</details>
            </article>
            """.formatted(
                        text(message.path("title").asText()),
                        escaped(message.path("name").asText()),
                        text(message.path("summary").asText()),
                        example(message),
                        fields(message.path("payload")),
                        fields(message.path("headers")) + shown(message.at("/examples/0/headers")));
    }

    private static String example(JsonNode message) {
        return shown(message.at("/examples/0/payload"));
    }

    private static String shown(JsonNode example) {
        return "<pre tabindex=\"0\">%s</pre>".formatted(escaped(EventsDocument.json(example)));
    }

    private String fields(JsonNode schema) {
        var fields = Field.of(schema, document::resolved);
        return fields.isEmpty()
                ? "<p>%s</p>"
                        .formatted(text(
                                document.resolved(schema).path("description").asText()))
                : table(fields);
    }

    private static String table(List<Field> fields) {
        return fields.stream()
                .map(EventsPage::row)
                .collect(Collectors.joining("\n", "<div class=\"wide\" tabindex=\"0\"><table>", "</table></div>"));
    }

    private static String row(Field field) {
        var type = escaped(field.type());
        return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s</td><td>%s</td></tr>"
                .formatted(
                        escaped(field.name()),
                        field.required() ? "" : " <small>may be missing</small>",
                        field.shape().isEmpty()
                                ? type
                                : "<a href=\"#%s\">%s</a>".formatted(escaped(field.shape()), escaped(field.shape())),
                        text(field.meaning()));
    }

    // What fields refer to by name, told once.
    private String shapes() {
        var names = new TreeSet<String>();
        document.tree()
                .at("/components/schemas")
                .forEach(schema -> Field.of(schema, document::resolved).stream()
                        .map(Field::shape)
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add));
        if (names.isEmpty()) {
            return "";
        }
        var shapes = new ArrayList<String>();
        names.forEach(name -> shapes.add("<article id=\"%s\"><h3>%s</h3>%s</article>"
                .formatted(escaped(name), escaped(name), fields(document.tree().at("/components/schemas/" + name)))));
        return "<section><h2>Shapes</h2><p>What several messages have in them.</p>%s</section>"
                .formatted(String.join("\n", shapes));
    }
}
