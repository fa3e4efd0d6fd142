package dev.sthira.catalog.pose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/// One edition of something the catalog holds: its open sequence file and the fingerprint of it.
@MappedSuperclass
public class Edition {

    /// Which edition of what.
    @Embeddable
    public record Id(String slug, int version) {}

    @EmbeddedId
    private Id id;

    @Column
    private String fingerprint;

    @Column
    private String document;

    // Who saved it; null: it came with the installation.
    @Column
    private @Nullable String author;

    // Fingerprint of the file it was made of, where that file's version number was taken.
    @Column(name = "made_of")
    private @Nullable String madeOf;

    /// For the object mapper.
    protected Edition() {}

    protected Edition(Id id, String fingerprint, String document) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.document = document;
    }

    public Id id() {
        return id;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String document() {
        return document;
    }

    /// Whether a person saved it, not the installation.
    public boolean isEdited() {
        return author != null;
    }

    /// Says which file it was made of, where that file's version number was taken.
    public void makeOf(String fileFingerprint) {
        madeOf = fileFingerprint;
    }
}
