package dev.sthira.notification.digest;

import dev.sthira.notification.message.Letter;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// A pose of the class that was practised most.
///
/// @param name    what it is called in the language of the reader
/// @param address where the catalog draws it
record PoseOfTheWeek(String name, URI address) {
    /// One of some poses; which one changes from week to week.
    ///
    /// @param names what each is called, by its slug
    /// @param poses where poses are
    /// @param seed  which of them
    static Optional<PoseOfTheWeek> of(Map<String, String> names, URI poses, int seed) {
        return names.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .skip(names.isEmpty() ? 0 : Math.floorMod(seed, names.size()))
                .findFirst()
                .map(pose -> new PoseOfTheWeek(pose.getValue(), poses.resolve(pose.getKey() + "/picture.png")));
    }

    Letter.Picture picture(Language language) {
        return new Letter.Picture(address, language.say("digest.pose", name));
    }
}
