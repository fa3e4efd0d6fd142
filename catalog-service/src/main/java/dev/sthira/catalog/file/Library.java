package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.listing.Stocks;
import dev.sthira.catalog.pose.Edition;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseEntity;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.pose.Poses;
import dev.sthira.catalog.search.SearchIndex;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceEntity;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.sequence.Sequences;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.Translations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/// Brings the data files into the database, and the newest editions into memory.
@ApplicationScoped
public class Library {
    private static final Logger LOG = Logger.getLogger(Library.class);

    private final DataFiles files;
    private final Schemas schemas = new Schemas();
    private final Poses poses;
    private final Sequences sequences;
    private final PoseShelf poseShelf;
    private final SequenceShelf sequenceShelf;
    private final SequenceStates states;
    private final Translations translations;
    private final Stocks stocks;
    private final SearchIndex index;
    private final EntityManager database;
    private volatile long shown = -1;

    Library(
            ObjectMapper json,
            Poses poses,
            Sequences sequences,
            PoseShelf poseShelf,
            SequenceShelf sequenceShelf,
            SequenceStates states,
            Translations translations,
            Stocks stocks,
            SearchIndex index,
            EntityManager database) {
        this.files = new DataFiles(json);
        this.poses = poses;
        this.sequences = sequences;
        this.poseShelf = poseShelf;
        this.sequenceShelf = sequenceShelf;
        this.states = states;
        this.translations = translations;
        this.stocks = stocks;
        this.index = index;
        this.database = database;
    }

    /// Adds the editions that are not there yet, all or none; several instances starting at once take turns.
    @Transactional
    void load() {
        states.beFirst();
        states.takeTurn();
        var newPoses = add("pose", poses, PoseEntity::new);
        var newSequences = add("sequence", sequences, SequenceEntity::new);
        database.flush();
        newSequences.forEach(states::added);
        if (!newPoses.isEmpty() || !newSequences.isEmpty()) {
            states.announce();
        }
        translations.put(files.translations(schemas));
        show();
        LOG.infof(
                "The catalog holds %d poses and %d sequences (%d editions new)",
                poseShelf.get().items().size(),
                sequenceShelf.get().items().size(),
                newPoses.size() + newSequences.size());
    }

    /// Reads the catalog again if anybody has changed it since; not within a transaction, which would wait meanwhile.
    public void refresh() {
        if (states.changes() != shown) {
            show();
        }
    }

    /// How many changes there were of what is in memory now.
    public long shown() {
        return shown;
    }

    // The number is read first: what comes in between is read again, rather than never. One at a time, so that what was
    // read first is not shown last.
    private synchronized void show() {
        long changes = states.changes();
        var allPoses = poseShelf.read();
        var allSequences = sequenceShelf.read();
        var whole = allSequences.without(editedAndBroken(allSequences.original(), allPoses.original()));
        References.check(whole.original().things(), allPoses.original());
        index.update(stocks.ofPoses(allPoses));
        index.update(stocks.ofSequences(whole, allPoses));
        poseShelf.put(allPoses);
        sequenceShelf.put(whole);
        shown = changes;
    }

    // What a person wrote must not keep the installation from starting, when its new files took a pose away.
    private Set<String> editedAndBroken(Shelf<Sequence> all, Shelf<Pose> allPoses) {
        var broken = References.broken(all.things(), allPoses);
        broken.retainAll(sequences.edited());
        broken.forEach(slug -> LOG.warnf("%s names poses or variations that are gone; it is not shown", slug));
        return broken;
    }

    private <E extends Edition> List<String> add(
            String kind, PanacheRepositoryBase<E, Edition.Id> editions, Entity<E> entity) {
        var added = new ArrayList<String>();
        for (var file : files.in(kind + "s")) {
            var known = editions.findByIdOptional(file.id());
            if (known.isEmpty()) {
                schemas.check(file, kind);
                editions.persist(entity.of(file.id(), file.fingerprint(), file.document()));
                added.add(file.id().slug());
            } else if (!known.get().fingerprint().equals(file.fingerprint())) {
                if (!known.get().isEdited()) {
                    throw changed(file);
                }
                schemas.check(file, kind);
                if (addBehind(file, editions, entity)) {
                    added.add(file.id().slug());
                }
            }
        }
        return added;
    }

    /// Makes an edition.
    private interface Entity<E> {
        E of(Edition.Id id, String fingerprint, String document);
    }

    // An editor was faster with this number. Nothing is lost: the editor's edition stays in the history, and the file's
    // is the next one.
    private <E extends Edition> boolean addBehind(
            DataFile file, PanacheRepositoryBase<E, Edition.Id> editions, Entity<E> entity) {
        var slug = file.id().slug();
        if (editions.count("id.slug = ?1 and madeOf = ?2", slug, file.fingerprint()) > 0) {
            return false;
        }
        int newest = editions.find("id.slug = ?1 order by id.version desc", slug)
                .firstResult()
                .id()
                .version();
        var later = file.as(newest + 1);
        var edition = entity.of(later.id(), later.fingerprint(), later.document());
        edition.makeOf(file.fingerprint());
        editions.persist(edition);
        LOG.warnf(
                "%s is version %d, but an editor has saved another version %d here. It becomes version %d; compare"
                        + " them, and raise the file's \"version\" above that.",
                file.path(), file.id().version(), file.id().version(), newest + 1);
        return true;
    }

    private static CatalogFault changed(DataFile file) {
        return new CatalogFault(
                "%s differs from the version %d that is in the database. An edition never changes: raise its \"version\"."
                        .formatted(file.path(), file.id().version()));
    }
}
