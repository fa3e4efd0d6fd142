package dev.sthira.catalog.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Translations;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.publication.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The rows whose last change Kafka has not acknowledged yet.
@ApplicationScoped
class Untold implements Owed<Change> {
    private static final long LOCK = 0x5354_4849_5242L;

    private final Sql database;
    private final ObjectMapper json;
    private final Translations translations;
    private final PoseShelf poses;
    private final PublicationSettings settings;

    Untold(Sql database, ObjectMapper json, Translations translations, PoseShelf poses, PublicationSettings settings) {
        this.database = database;
        this.json = json;
        this.translations = translations;
        this.poses = poses;
        this.settings = settings;
    }

    @Override
    public boolean isOurTurn() {
        return database.list("select pg_try_advisory_xact_lock(?) as ours", row -> row.bool("ours"), LOCK)
                .getFirst();
    }

    @Override
    public int count() {
        return database.list("select count(*) from sequence_state where told < change", Row::number)
                .getFirst();
    }

    /// The oldest of them, as soon as it is known what is said in them in every language.
    @Override
    public List<Change> first(int most) {
        if (!translations.areKnown() || poses.isEmpty()) {
            return List.of();
        }
        return database.list("""
            select t.slug, t.change, t.changed_at, t.owner is null as shared,
                t.visibility = 'published' and t.withdrawn_by is null as open,
                t.withdrawn_by is not null as withdrawn, e.document,
                t.request_id, t.traceparent
            from sequence_state t
            join lateral (select * from sequence s where s.slug = t.slug order by s.version desc limit 1) e on true
            where t.told < t.change
            order by t.changed_at, t.slug
            limit ?
            """, this::change, most);
    }

    private Change change(Row row) throws SQLException {
        var slug = row.text("slug");
        var document = tree(row.text("document"));
        return new Change(
                slug,
                row.integer("change"),
                row.instant("changed_at"),
                row.bool("shared"),
                row.bool("open"),
                row.bool("withdrawn"),
                document,
                translations.titles(
                        "sequences/" + slug, document.path("version").asInt()),
                wordings(document, translations.whole("sequences/" + slug, row.text("document"))),
                new Origin(row.textOrNull("request_id"), row.textOrNull("traceparent")));
    }

    private Map<String, Wording> wordings(JsonNode original, Map<String, JsonNode> translated) {
        var wordings = new TreeMap<String, Wording>();
        translated.forEach((language, document) -> wordings.put(language, wording(language, document)));
        if (!wordings.isEmpty()) {
            var language = original.path("language").asText(Languages.ORIGINAL);
            wordings.put(language, wording(language, original));
        }
        return wordings;
    }

    private Wording wording(String language, JsonNode document) {
        return Wording.of(document, poses.get(language)::thing);
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database cannot be read", e);
        }
    }

    @Override
    public Origin origin(Change change) {
        return change.origin();
    }

    @Override
    public ProducerRecord<String, byte[]> record(Change change, Origin origin) {
        return SequenceEvents.record(settings.topic(), change, origin);
    }

    @Override
    public String id(Change change) {
        return SequenceEvents.id(change);
    }

    @Override
    public void told(Change change) {
        database.update(
                "update sequence_state set told = greatest(told, ?) where slug = ?", change.number(), change.slug());
    }
}
