package dev.sthira.catalog.listing;

import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.search.Filters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What the list of poses can be narrowed by.
public class PoseQuery extends ListQuery {
    @Parameter(description = "Uses this prop; of several, all.", example = "[\"strap\"]")
    @QueryParam("prop")
    public List<PropItem> prop = List.of();

    @Parameter(description = "A pose, a rest or a way between positions; of several, any.", example = "[\"pose\"]")
    @QueryParam("kind")
    public List<PoseKind> kind = List.of();

    @Parameter(description = "How it uses the sides of the body; of several, any.", example = "[\"symmetric\"]")
    @QueryParam("sidedness")
    public List<Sidedness> sidedness = List.of();

    @Parameter(
            description =
                    "Nothing that this concern should avoid; where a variation is to be taken, the entry names it.",
            example = "[\"wrists\"]")
    @QueryParam("safeFor")
    public List<Concern> safeFor = List.of();

    @Override
    Filters filters() {
        var words = shared();
        words.put("prop", words(prop));
        words.put("kind", words(kind));
        words.put("sidedness", words(sidedness));
        words.put("safeFor", words(safeFor));
        return Filters.of(words, null);
    }
}
