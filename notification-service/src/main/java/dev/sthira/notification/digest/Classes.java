package dev.sthira.notification.digest;

import dev.sthira.notification.digest.DigestLetter.Told;
import dev.sthira.notification.digest.DigestTimes.Due;
import dev.sthira.notification.sequence.ClassTexts;
import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a digest says of classes and poses, out of the copy of what the catalog publishes.
@Singleton
class Classes {
    private final Sequences sequences;
    private final ClassTexts texts;
    private final DigestSettings settings;

    Classes(Sequences sequences, ClassTexts texts, DigestSettings settings) {
        this.sequences = sequences;
        this.texts = texts;
        this.settings = settings;
    }

    /// All classes as they are now, for many digests; wants the transaction in which they are made.
    Shelf shelf() {
        return new Shelf(sequences.all());
    }

    /// The classes that everybody may see, and of those that are told of the names of their poses.
    final class Shelf {
        private final List<PublishedSequence> all;
        private final Map<Key, Map<String, String>> poses = new HashMap<>();

        private Shelf(List<PublishedSequence> all) {
            this.all = all;
        }

        private record Key(String slug, Language language) {}

        /// What is to be told of a week.
        ///
        /// @param seed        which pose and which class, of several
        /// @param unsubscribe where these mails can be ended
        Told told(Due due, Week week, int seed, URI unsubscribe) {
            var language = due.language();
            var idea = Idea.after(week, all, language, seed);
            return new Told(
                    due.time(),
                    due.zone(),
                    language,
                    due.name(),
                    titles(week, language),
                    pose(week, language, seed).orElse(null),
                    idea.orElse(null),
                    idea.map(each -> settings.startUrl().resolve(each.slug())).orElse(null),
                    unsubscribe);
        }

        private Map<String, String> titles(Week week, Language language) {
            return week.classes().keySet().stream()
                    .flatMap(slug -> known(slug).stream())
                    .filter(each -> each.isIn(language))
                    .collect(Collectors.toMap(PublishedSequence::slug, each -> each.title(language)));
        }

        private Optional<PoseOfTheWeek> pose(Week week, Language language, int seed) {
            return week.favourite()
                    .map(slug -> Objects.requireNonNull(poses.computeIfAbsent(
                            new Key(slug, language), key -> texts.poses(key.slug(), key.language()))))
                    .flatMap(names -> PoseOfTheWeek.of(names, settings.poseUrl(), seed));
        }

        private Optional<PublishedSequence> known(String slug) {
            return all.stream().filter(each -> each.slug().equals(slug)).findFirst();
        }
    }
}
