package dev.sthira.catalog.authoring;

import dev.sthira.catalog.check.Flaw;
import dev.sthira.catalog.check.Source;
import java.util.List;

/// What somebody sends to be imported: files that could be read, files that are passed over, and what is wrong with the
/// rest.
record Bundle(List<Source> files, List<String> passedOver, List<Flaw> flaws) {
    Bundle {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        flaws = List.copyOf(flaws);
    }

    /// An open sequence file, or a JSON array of them.
    static Bundle ofJson(byte[] body) {
        var reading = Source.read(Bodies.BODY, body);
        return new Bundle(reading.files(), List.of(), reading.flaws());
    }

    static boolean isPose(Source source) {
        return !isSequence(source)
                && (source.content().has("name") || source.content().has("sidedness"));
    }

    static boolean isSequence(Source source) {
        return source.content().has("blocks") || source.content().has("title");
    }
}
