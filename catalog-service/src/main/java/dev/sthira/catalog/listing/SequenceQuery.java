package dev.sthira.catalog.listing;

import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.search.Filters;
import dev.sthira.catalog.sequence.Sequence.Intent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the list of sequences can be narrowed by.
public class SequenceQuery extends ListQuery {
    @Parameter(description = "Classes that usually take this long, give or take a quarter.", example = "20")
    @QueryParam("minutes")
    @Min(value = 1, message = "must be a whole number from 1 to 240")
    @Max(value = 240, message = "must be a whole number from 1 to 240")
    public @Nullable Integer minutes;

    @Parameter(description = "What the class is for; of several, any.", example = "[\"sleep\"]")
    @QueryParam("intent")
    public List<Intent> intent = List.of();

    @Parameter(description = "Made for people with this concern; of several, all.", example = "[\"lower-back\"]")
    @QueryParam("concern")
    public List<Concern> concern = List.of();

    @Override
    Filters filters() {
        var words = shared();
        words.put("intent", words(intent));
        words.put("concern", words(concern));
        return Filters.of(words, minutes);
    }
}
