package dev.sthira.notification.sequence;

import dev.sthira.notification.text.Language;
import org.jspecify.annotations.Nullable;

/// What is said of a stretch of a class, all of it in one language.
///
/// @param title what the class is called
/// @param name  what the pose is called
/// @param form  what the form of the pose is called, if it is taken in one
/// @param cue   the teacher's sentence, which may be empty
public record Said(
        Language language,
        String title,
        String name,
        @Nullable String form,
        String cue) {}
