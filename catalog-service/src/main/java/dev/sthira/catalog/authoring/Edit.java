package dev.sthira.catalog.authoring;

import dev.sthira.catalog.shelf.QueryWords;
import dev.sthira.kit.text.Texts;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Under which condition something is edited, and what is noted for the history.
public class Edit {
    private static final int LONGEST_NOTE = 200;

    @Parameter(description = "The ETag you have read.")
    @HeaderParam(HttpHeaders.IF_MATCH)
    public @Nullable String ifMatch;

    @Parameter(description = "`*`: only if there is none yet.")
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    public @Nullable String ifNoneMatch;

    @Parameter(description = "What this edition is about, for the history.")
    @QueryParam("note")
    public @Nullable String note;

    Condition condition() {
        return new Condition(ifMatch, ifNoneMatch);
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
        throw QueryWords.refuse("note", "must be one line of at most 200 characters to be seen, without < and >");
    }
}
