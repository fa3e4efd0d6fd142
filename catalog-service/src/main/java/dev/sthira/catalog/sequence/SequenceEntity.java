package dev.sthira.catalog.sequence;

import dev.sthira.catalog.pose.Edition;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// One edition of a sequence.
@Entity
@Table(name = "sequence")
public class SequenceEntity extends Edition {

    /// For the object mapper.
    protected SequenceEntity() {}

    public SequenceEntity(Id id, String fingerprint, String document) {
        super(id, fingerprint, document);
    }
}
