package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.authoring.EditResult.Effect;
import dev.sthira.catalog.authoring.EditResult.Saved;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.condition.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Changes of sequences. What is written was checked before; here it is decided whether it may be, and in which order.
@ApplicationScoped
class SequenceEdits {
    static final int MOST_OWN = 500;
    static final int MOST_EDITIONS = 1_000;
    private static final String TABLE = "sequence";

    private final Standings standings;
    private final Documents documents;
    private final LinkTokens tokens;
    private final Turn turn;

    SequenceEdits(Standings standings, Documents documents, LinkTokens tokens, Turn turn) {
        this.standings = standings;
        this.documents = documents;
        this.tokens = tokens;
        this.turn = turn;
    }

    /// A new sequence of the viewer's own, for the viewer's eyes only.
    @Transactional
    EditResult create(Viewer viewer, ObjectNode content, @Nullable String note) {
        turn.take();
        var owner = viewer.known();
        if (standings.countOwn(owner) >= MOST_OWN) {
            return new EditResult.TooMany("sequences of your own", MOST_OWN);
        }
        var slug = Slugs.of(content.path("title").asText(), owner, standings::taken);
        var written = Written.of(content, slug, 1);
        standings.add(slug, owner, Visibility.PRIVATE);
        standings.addEdition(TABLE, slug, 1, written, owner, note);
        return new Saved(Effect.CREATED, slug, 1, written);
    }

    /// A new edition; for an editor also a new sequence of the shared catalog.
    @Transactional
    EditResult save(Viewer viewer, String slug, ObjectNode content, Condition condition, @Nullable String note) {
        turn.take();
        var found = standings.visible(slug, viewer);
        if (found.isEmpty()) {
            return condition.wantsNew() && viewer.editor()
                    ? addShared(viewer, slug, content, note)
                    : new EditResult.Unknown();
        }
        var sequence = found.get();
        if (!sequence.mayBeEditedBy(viewer)) {
            return new EditResult.NotYours();
        }
        if (condition.isMissing()) {
            return new EditResult.NoCondition();
        }
        return condition.wantsNew()
                ? new EditResult.AlreadyThere(slug)
                : saveNext(viewer, sequence, content, condition, note);
    }

    private EditResult addShared(Viewer viewer, String slug, ObjectNode content, @Nullable String note) {
        // Whether somebody has this one is nobody's business: no such name is ever given to what all share.
        if (Slugs.isOnesOwn(slug) || standings.taken(slug)) {
            return new EditResult.OnesOwnName();
        }
        var written = Written.of(content, slug, 1);
        standings.add(slug, null, Visibility.PUBLISHED);
        standings.addEdition(TABLE, slug, 1, written, viewer.known(), note);
        turn.announce();
        return new Saved(Effect.CREATED, slug, 1, written);
    }

    // Whoever sends what is there already has lost an answer, not a race.
    private EditResult saveNext(
            Viewer viewer, Standing sequence, ObjectNode content, Condition condition, @Nullable String note) {
        var slug = sequence.slug();
        if (documents.same(content, sequence.document(), slug, sequence.version())) {
            var written = new Written(sequence.document(), sequence.fingerprint());
            return new Saved(Effect.UNCHANGED, slug, sequence.version(), written);
        }
        if (!condition.allows(sequence.fingerprint())) {
            return new EditResult.Stale(sequence.fingerprint());
        }
        if (sequence.version() >= MOST_EDITIONS) {
            return new EditResult.TooMany("editions of this sequence", MOST_EDITIONS);
        }
        var version = sequence.version() + 1;
        var written = Written.of(content, slug, version);
        standings.addEdition(TABLE, slug, version, written, viewer.known(), note);
        if (sequence.open()) {
            announce(slug);
        }
        return new Saved(Effect.CHANGED, slug, version, written);
    }

    /// Takes a sequence out of everybody's sight; its owner, or an editor, still reads it.
    @Transactional
    EditResult withdraw(Viewer viewer, String slug, Condition condition) {
        turn.take();
        var found = standings.visible(slug, viewer);
        if (found.isEmpty()) {
            return new EditResult.Unknown();
        }
        var sequence = found.get();
        if (!sequence.mayBeEditedBy(viewer) && !(viewer.editor() && sequence.open())) {
            return new EditResult.NotYours();
        }
        if (sequence.withdrawn()) {
            return new EditResult.Withdrawn();
        }
        if (!condition.allows(sequence.fingerprint())) {
            return new EditResult.Stale(sequence.fingerprint());
        }
        standings.withdraw(slug, viewer.known());
        announceIf(sequence.open(), slug);
        return new EditResult.Withdrawn();
    }

    /// Shows a sequence to its owner alone, to whoever has a new link, or to everybody.
    @Transactional
    EditResult show(Viewer viewer, String slug, Visibility visibility) {
        turn.take();
        var found = standings.visible(slug, viewer);
        if (found.isEmpty()) {
            return new EditResult.Unknown();
        }
        var sequence = found.get();
        if (!sequence.mayBeEditedBy(viewer) || (sequence.owner() == null && visibility != Visibility.PUBLISHED)) {
            return new EditResult.NotYours();
        }
        if (sequence.withdrawnByEditor()) {
            return new EditResult.WithdrawnByEditor();
        }
        var token = visibility == Visibility.LINK ? tokens.next() : null;
        standings.show(slug, visibility, token == null ? null : Viewer.hash(token));
        announceIf(sequence.open() != (visibility == Visibility.PUBLISHED), slug);
        return new EditResult.Shown(standings.visible(slug, viewer).orElseThrow(), token);
    }

    private void announceIf(boolean seenByAll, String slug) {
        if (seenByAll) {
            announce(slug);
        }
    }

    private void announce(String slug) {
        standings.changed(slug);
        turn.announce();
    }
}
