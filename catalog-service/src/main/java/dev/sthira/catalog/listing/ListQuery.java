package dev.sthira.catalog.listing;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.search.Filters;
import dev.sthira.catalog.search.SearchIndex.Wanted;
import dev.sthira.catalog.search.Sort;
import dev.sthira.catalog.search.Typed;
import dev.sthira.catalog.shelf.QueryWords;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What both lists can be narrowed by and ordered by.
public abstract class ListQuery {
    @Parameter(description = "The order; by relevance where there is a `q`, by name otherwise.", example = "level")
    @QueryParam("sort")
    public @Nullable Sort sort;

    @Parameter(description = "This level; of several, any.", example = "[\"beginner\"]")
    @QueryParam("level")
    public List<Level> level = List.of();

    @Parameter(
            description = "Strengthens, stretches or cares for this body area; of several, all.",
            example = "[\"hips\"]")
    @QueryParam("area")
    public List<Area> area = List.of();

    @Parameter(description = "Begins or ends in this position; of several, any.", example = "[\"seated\"]")
    @QueryParam("position")
    public List<Position> position = List.of();

    /// What is looked for; nothing, where the plain list is asked for.
    @Nullable
    Wanted wanted(Typed typed) {
        var filters = filters();
        return typed.q() == null && sort == null && filters.none() ? null : new Wanted(typed, filters, sort);
    }

    abstract Filters filters();

    /// Words by the filters that both lists have.
    Map<String, Collection<String>> shared() {
        var words = new HashMap<String, Collection<String>>();
        words.put("level", words(level));
        words.put("area", words(area));
        words.put("position", words(position));
        return words;
    }

    static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(QueryWords::word).toList();
    }
}
