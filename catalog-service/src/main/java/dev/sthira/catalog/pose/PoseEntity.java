package dev.sthira.catalog.pose;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One edition of a pose.
@Entity
@Table(name = "pose")
public class PoseEntity extends Edition {

    /// For the object mapper.
    protected PoseEntity() {}

    public PoseEntity(Id id, String fingerprint, String document) {
        super(id, fingerprint, document);
    }
}
