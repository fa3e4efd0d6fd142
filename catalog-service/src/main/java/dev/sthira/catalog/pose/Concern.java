package dev.sthira.catalog.pose;

import java.util.Locale;

/// Something about a person that a pose should respect: a sore or injured place, or a condition.
public enum Concern {
    KNEES,
    WRISTS,
    LOWER_BACK,
    UPPER_BACK,
    NECK,
    SHOULDERS,
    ELBOWS,
    HIPS,
    HAMSTRINGS,
    ANKLES,
    ABDOMEN,
    HIGH_BLOOD_PRESSURE,
    GLAUCOMA,
    PREGNANCY_FIRST_TRIMESTER,
    PREGNANCY_SECOND_TRIMESTER,
    PREGNANCY_THIRD_TRIMESTER,
    OSTEOPOROSIS,
    VERTIGO,
    DISC_AND_SCIATICA,
    HERNIA,
    LOW_BLOOD_PRESSURE,
    HEART,
    REFLUX,
    AFTER_EYE_SURGERY,
    HYPERMOBILITY,
    POSTNATAL;

    /// As it is called in files and over the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
