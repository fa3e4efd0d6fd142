package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Edition;
import dev.sthira.catalog.pose.PoseEntity;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.pose.Poses;
import dev.sthira.catalog.search.SearchIndex;
import dev.sthira.catalog.sequence.SequenceEntity;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.sequence.Sequences;
import dev.sthira.catalog.shelf.Translations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Brings the data files into the database, and the newest editions into memory.
@ApplicationScoped
class Library {
    private static final Logger LOG = Logger.getLogger(Library.class);
    private static final long LOCK = 0x5354_4849_5241L;

    private final DataFiles files;
    private final Schemas schemas = new Schemas();
    private final Poses poses;
    private final Sequences sequences;
    private final PoseShelf poseShelf;
    private final SequenceShelf sequenceShelf;
    private final Translations translations;
    private final SearchIndex index;
    private final EntityManager database;

    Library(
            ObjectMapper json,
            Poses poses,
            Sequences sequences,
            PoseShelf poseShelf,
            SequenceShelf sequenceShelf,
            Translations translations,
            SearchIndex index,
            EntityManager database) {
        this.files = new DataFiles(json);
        this.poses = poses;
        this.sequences = sequences;
        this.poseShelf = poseShelf;
        this.sequenceShelf = sequenceShelf;
        this.translations = translations;
        this.index = index;
        this.database = database;
    }

    /// Adds the editions that are not there yet, all or none; several instances starting at once take turns.
    @Transactional
    void load() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        int added = add("pose", poses, file -> new PoseEntity(file.id(), file.fingerprint(), file.document()))
                + add(
                        "sequence",
                        sequences,
                        file -> new SequenceEntity(file.id(), file.fingerprint(), file.document()));
        database.flush();
        translations.put(files.translations(schemas));
        show(added);
    }

    private void show(int added) {
        var allPoses = poseShelf.read();
        var allSequences = sequenceShelf.read();
        References.check(allSequences.original().things(), allPoses.original());
        index.update(poseShelf.stock(allPoses));
        index.update(sequenceShelf.stock(allSequences));
        poseShelf.put(allPoses);
        sequenceShelf.put(allSequences);
        LOG.infof(
                "The catalog holds %d poses and %d sequences (%d editions new)",
                allPoses.original().items().size(),
                allSequences.original().items().size(),
                added);
    }

    private <E extends Edition> int add(
            String kind, PanacheRepositoryBase<E, Edition.Id> editions, Function<DataFile, E> entity) {
        int added = 0;
        for (var file : files.in(kind + "s")) {
            var known = editions.findByIdOptional(file.id());
            if (known.isEmpty()) {
                schemas.check(file, kind);
                editions.persist(entity.apply(file));
                added++;
            } else if (!known.get().fingerprint().equals(file.fingerprint())) {
                throw changed(file);
            }
        }
        return added;
    }

    private static CatalogFault changed(DataFile file) {
        return new CatalogFault(
                "%s differs from the version %d that is in the database. An edition never changes: raise its \"version\"."
                        .formatted(file.path(), file.id().version()));
    }
}
