package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.file.Library;
import dev.sthira.catalog.shelf.Ready;
import dev.sthira.kit.database.Sql;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The open data set as one archive: the shared catalog as it stands, and what belongs to it. The same catalog,
/// the same bytes.
@ApplicationScoped
class Exports {
    private static final LocalDateTime THE_SAME_FOR_ALL = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String POSES = """
        select slug, document from pose e
        where version = (select max(version) from pose o where o.slug = e.slug)\
        """;
    private static final String SEQUENCES = """
        select slug, document from sequence e join sequence_state t using (slug)
        where t.owner is null and t.withdrawn_by is null
            and version = (select max(version) from sequence o where o.slug = e.slug)\
        """;

    private final Sql database;
    private final Documents documents;
    private final Library library;
    private final ObjectMapper json;
    private volatile @Nullable Made made;

    Exports(Sql database, Documents documents, Library library, ObjectMapper json) {
        this.database = database;
        this.documents = documents;
        this.library = library;
        this.json = json;
    }

    private record Made(long change, Ready archive) {}

    /// The archive; made again only when the catalog has changed.
    Ready archive() {
        var last = made;
        long change = library.shown();
        if (last == null || last.change() != change) {
            last = new Made(change, Ready.of(zip(files())));
            made = last;
        }
        return last.archive();
    }

    private SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        besides(files);
        add("poses", POSES, files);
        add("sequences", SEQUENCES, files);
        return files;
    }

    private void add(String folder, String sql, Map<String, byte[]> files) {
        database.list(sql, row -> Map.entry(row.text("slug"), row.text("document")))
                .forEach(entry -> files.put(
                        "%s/%s.json".formatted(folder, entry.getKey()),
                        Layout.bytes(documents.tree(entry.getValue()), json)));
    }

    // Format, licence, schemas, translations, figures: whatever stands beside the data.
    private static void besides(Map<String, byte[]> files) {
        try {
            ClassPathUtils.consumeAsPaths("catalog", top -> walk(top, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(Path top, Map<String, byte[]> files) {
        try (var paths = Files.walk(top)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = top.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith("poses/") && !name.startsWith("sequences/")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(THE_SAME_FOR_ALL);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
