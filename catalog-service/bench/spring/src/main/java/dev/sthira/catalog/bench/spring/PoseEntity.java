package dev.sthira.catalog.bench.spring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One edition of a pose.
@Entity
@Table(name = "pose")
class PoseEntity {
    @EmbeddedId
    private Id id;

    private String fingerprint;
    private String document;

    @Embeddable
    record Id(String slug, int version) {}

    String slug() {
        return id.slug();
    }

    String fingerprint() {
        return fingerprint;
    }

    String document() {
        return document;
    }
}
