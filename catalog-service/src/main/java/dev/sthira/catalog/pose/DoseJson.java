package dev.sthira.catalog.pose;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Tells the seven shapes of a taught dose apart in JSON, so that the shapes need not know of JSON.
@Singleton
public final class DoseJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Taught.class, Shapes.class);
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
}
