package dev.sthira.catalog.pose;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/// What differs between poses and their JSON: the seven shapes of a taught dose, and the one word Java keeps to itself.
@Singleton
public final class PoseJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Taught.class, Shapes.class);
        mapper.addMixIn(Caution.class, Concerns.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @Type(value = Taught.Exactly.class, name = "exactly"),
        @Type(value = Taught.Range.class, name = "range"),
        @Type(value = Taught.UpTo.class, name = "up-to"),
        @Type(value = Taught.AtLeast.class, name = "at-least"),
        @Type(value = Taught.Open.class, name = "open"),
        @Type(value = Taught.Until.class, name = "until"),
        @Type(value = Taught.None.class, name = "none")
    })
    private interface Shapes {}

    private interface Concerns {
        @JsonProperty("for")
        List<Concern> concerns();
    }
}
