package dev.sthira.notification.message;

import dev.sthira.notification.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An e-mail as data. One template makes the text and the HTML part of it, so every mail looks alike and
/// all text is escaped.
///
/// @param subject     the subject line
/// @param preview     what a mailbox shows beside the subject, one sentence
/// @param headline    the first line of the letter, large
/// @param paragraphs  what it says
/// @param figures     up to three numbers worth a glance
/// @param sections    lists with a heading
/// @param button      the one thing to do next
/// @param reason      why the reader gets this: "You get this mail because …"
/// @param unsubscribe where a POST ends mails of this kind without signing in (RFC 8058), and a GET shows a page to do
/// so
/// @param language    tag of the language it is in; null in one that was written before letters said so
/// @param picture     what is to be seen in it, if anything
public record Letter(
        HeaderText subject,
        String preview,
        String headline,
        List<String> paragraphs,
        List<Figure> figures,
        List<Section> sections,
        @Nullable Button button,
        String reason,
        @Nullable URI unsubscribe,
        @Nullable String language,
        @Nullable Picture picture)
        implements Content {
    public Letter {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(reason, "reason");
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /// A letter without a picture.
    public Letter(
            HeaderText subject,
            String preview,
            String headline,
            List<String> paragraphs,
            List<Figure> figures,
            List<Section> sections,
            @Nullable Button button,
            String reason,
            @Nullable URI unsubscribe,
            @Nullable String language) {
        this(subject, preview, headline, paragraphs, figures, sections, button, reason, unsubscribe, language, null);
    }

    /// A letter in the original language.
    public Letter(
            HeaderText subject,
            String preview,
            String headline,
            List<String> paragraphs,
            List<Figure> figures,
            List<Section> sections,
            @Nullable Button button,
            String reason,
            @Nullable URI unsubscribe) {
        this(subject, preview, headline, paragraphs, figures, sections, button, reason, unsubscribe, null);
    }

    /// A number and what it counts: "19" "minutes held".
    public record Figure(String value, String label) {
        public Figure {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }
    }

    /// A short list under its heading.
    public record Section(String title, List<String> items) {
        public Section {
            Objects.requireNonNull(title, "title");
            items = List.copyOf(items);
        }
    }

    /// A picture, four wide to three high, and what it shows.
    ///
    /// @param address where mail programs fetch it
    /// @param text    stands below it, and in its place where no picture is shown
    public record Picture(URI address, String text) {
        public Picture {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(text, "text");
        }
    }

    /// A link that looks like a button.
    public record Button(String label, URI link) {
        public Button {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(link, "link");
        }
    }

    /// The language it is in, for the words around it.
    public Language spoken() {
        return Language.of(language).orElse(Language.ORIGINAL);
    }

    @Override
    public String title() {
        return subject.value();
    }
}
