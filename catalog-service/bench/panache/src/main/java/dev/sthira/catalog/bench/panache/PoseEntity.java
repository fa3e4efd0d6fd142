package dev.sthira.catalog.bench.panache;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One edition of a pose, mapped as in the catalog service.
@Entity
@Table(name = "pose")
public class PoseEntity {
    @EmbeddedId
    private Id id;

    @Column
    private String fingerprint;

    @Column
    private String document;

    /// For the object mapper.
    protected PoseEntity() {}

    /// Which edition of what.
    @Embeddable
    public record Id(String slug, int version) {}

    public Id id() {
        return id;
    }

    Found found() {
        return new Found(document, fingerprint);
    }
}
