package dev.sthira.catalog.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Everything that is checked of a file before it may become an edition.
@ApplicationScoped
public class Checks {
    private final ObjectReader sequences;
    private final ObjectReader poses;

    Checks(ObjectMapper json) {
        this.sequences = json.readerFor(Sequence.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.poses = json.readerFor(Pose.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// What is wrong with a sequence; `known` tells which poses there are.
    public List<Flaw> sequence(Source source, Function<String, Optional<Pose>> known) {
        var flaws = shape(source, "sequence", sequences);
        if (flaws.isEmpty()) {
            SequenceRules.check(source, known, flaws);
        }
        return few(flaws);
    }

    /// What is wrong with a pose; `known` tells which other poses there are.
    public List<Flaw> pose(Source source, Function<String, Optional<Pose>> known) {
        var flaws = shape(source, "pose", poses);
        if (flaws.isEmpty()) {
            PoseRules.check(source, known, flaws);
        }
        return few(flaws);
    }

    private static List<Flaw> shape(Source source, String kind, ObjectReader reader) {
        var flaws = new ArrayList<Flaw>();
        TextRules.check(source, flaws);
        if (flaws.isEmpty()) {
            SchemaRules.check(source, kind, flaws);
        }
        if (flaws.isEmpty()) {
            reads(source, reader, flaws);
        }
        return flaws;
    }

    // What the schema allows and this service cannot read yet is refused here, not found out by whoever asks for it.
    private static void reads(Source source, ObjectReader reader, List<Flaw> flaws) {
        try {
            reader.readValue(source.content().toString());
        } catch (JsonMappingException e) {
            var at = new StringBuilder();
            e.getPath()
                    .forEach(step -> at.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? String.valueOf(step.getIndex())
                                            : step.getFieldName()));
            flaws.add(source.flaw(at.toString(), "has a value that this catalog cannot use"));
        } catch (JsonProcessingException e) {
            flaws.add(source.flaw("", "cannot be read"));
        }
    }

    private static List<Flaw> few(List<Flaw> flaws) {
        return List.copyOf(flaws.subList(0, Math.min(Source.MOST_FLAWS, flaws.size())));
    }
}
