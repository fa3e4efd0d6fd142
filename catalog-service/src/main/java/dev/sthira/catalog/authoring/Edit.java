package dev.sthira.catalog.authoring;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.kit.text.Texts;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Under which condition something is edited, and what is noted for the history.
public class Edit {
    private static final int LONGEST_NOTE = 200;

    @Parameter(
            description = "The ETag you have read.",
            example = "\"14b9007f07576f63771032043bb4b080e2b2b90588b0a219afffb3f083f0dfda\"",
            schema = @Schema(implementation = String.class))
    @HeaderParam(HttpHeaders.IF_MATCH)
    public @Nullable List<String> ifMatch;

    @Parameter(
            description = "`*`: only if there is none yet.",
            example = "*",
            schema = @Schema(implementation = String.class))
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    public @Nullable List<String> ifNoneMatch;

    @Parameter(
            description = "What this edition is about, for the history.",
            example = "Longer rest at the end",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @QueryParam("note")
    public @Nullable String note;

    Condition condition() {
        return Condition.of(ifMatch, ifNoneMatch);
    }

    @Nullable
    String checkedNote() {
        if (note == null
                || note.length() <= LONGEST_NOTE
                        && note.indexOf('<') < 0
                        && note.indexOf('>') < 0
                        && Texts.objection(note).isEmpty()) {
            return note;
        }
        throw InvalidParameter.query("note", "must be one line of at most 200 characters to be seen, without < and >");
    }
}
