package dev.sthira.session.feedback;

import java.util.Locale;

/// A part of the body that can be asked how it is: those that a wish for a plan can name as a concern, and
/// the back as a whole.
public enum BodyPart {
    BACK,
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
    ABDOMEN;

    /// As it is called over the wire and in rows.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BodyPart of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
