package dev.sthira.session.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The plan of somebody who practises along with another: the other's segments to the millisecond, each in the form
/// that a plan of their own has there, on the other side of the body if they want to be the mirror.
///
/// What their own plan leaves out, they are shown as the other does it, with the reason why it would have been left
/// out.
final class OwnPlanDocument {
    /// What is theirs in a segment; all else is time, and that is the other's.
    private static final List<String> FORM = List.of("kind", "pose", "variation", "side", "cue", "picture");

    private static final List<String> KEPT_WISHES = List.of("breathSeconds", "getReadySeconds", "rehearsalSpeed");

    private final JsonNode lead;
    private final JsonNode own;
    private final boolean mirrored;

    private OwnPlanDocument(JsonNode lead, JsonNode own, boolean mirrored) {
        this.lead = lead;
        this.own = own;
        this.mirrored = mirrored;
    }

    /// @param lead the plan of whoever leads, as the catalog wrote it
    /// @param own  what the catalog planned of the class for whoever comes along; none if they do as the other does
    static ObjectNode of(JsonNode lead, @Nullable JsonNode own, boolean mirrored) {
        return new OwnPlanDocument(lead, own == null ? lead : own, mirrored).made();
    }

    private ObjectNode made() {
        ObjectNode made = lead.deepCopy();
        made.set("wishes", wishes());
        made.set("language", own.get("language"));
        ArrayNode explanations = made.putArray("explanations");
        ArrayNode segments = made.putArray("segments");
        for (JsonNode segment : lead.path("segments")) {
            segments.add(formed(segment, explanations));
        }
        made.remove("length");
        return made.put("id", id(made));
    }

    private ObjectNode wishes() {
        ObjectNode wishes = lead.path("wishes").deepCopy();
        wishes.retain(KEPT_WISHES);
        return wishes.put("level", own.at("/wishes/level").asText());
    }

    private ObjectNode formed(JsonNode segment, ArrayNode explanations) {
        ObjectNode formed = segment.deepCopy();
        String side = mirrored ? flipped(side(segment)) : side(segment);
        Optional<JsonNode> form = form(own, segment, side);
        form.or(() -> form(lead, segment, side))
                .ifPresentOrElse(found -> take(found, formed), () -> formed.put("side", side));
        explain(segment, form, explanations);
        return formed;
    }

    private static void take(JsonNode form, ObjectNode formed) {
        FORM.stream().filter(form::has).forEach(field -> formed.set(field, form.get(field)));
        if (form.at("/transition/cue").isTextual() && formed.path("transition") instanceof ObjectNode way) {
            way.set("cue", form.at("/transition/cue"));
        }
    }

    /// What a plan has at a place of the class, on one side: the same turn of it where it comes several times.
    private Optional<JsonNode> form(JsonNode plan, JsonNode segment, String side) {
        List<JsonNode> there = at(plan, segment);
        List<JsonNode> onSide =
                there.stream().filter(one -> side(one).equals(side)).toList();
        int turn = turn(segment);
        if (!onSide.isEmpty()) {
            return Optional.of(onSide.get(Math.min(turn, onSide.size() - 1)));
        }
        return there.stream().filter(one -> isForBothSides(side(one))).findFirst();
    }

    /// How many segments of the same place and side come before it.
    private int turn(JsonNode segment) {
        return (int) at(lead, segment).stream()
                .filter(one -> side(one).equals(side(segment)))
                .takeWhile(
                        one -> one.path("index").asInt() < segment.path("index").asInt())
                .count();
    }

    /// A class that was put together anew for somebody else may have another pose at the same place.
    private List<JsonNode> at(JsonNode plan, JsonNode segment) {
        var there = new ArrayList<JsonNode>();
        for (JsonNode one : plan.path("segments")) {
            boolean samePlace = one.path("block").equals(segment.path("block"))
                    && one.path("step").equals(segment.path("step"));
            if (samePlace && (isTaught() || one.at("/pose/slug").equals(segment.at("/pose/slug")))) {
                there.add(one);
            }
        }
        return there;
    }

    private boolean isTaught() {
        return lead.at("/wishes/sequence").isTextual();
    }

    /// The catalog's own words on a form, or on why a step would have been left out.
    private void explain(JsonNode segment, Optional<JsonNode> form, ArrayNode explanations) {
        for (JsonNode one : own.path("explanations")) {
            boolean onForm =
                    form.isPresent() && one.path("segment").equals(form.get().path("index"));
            boolean onPlace = form.isEmpty()
                    && one.path("block").equals(segment.path("block"))
                    && one.path("step").equals(segment.path("step"));
            if (one instanceof ObjectNode told && (onForm || onPlace)) {
                explanations.add(told.deepCopy().set("segment", segment.path("index")));
            }
        }
    }

    private static String side(JsonNode segment) {
        return segment.path("side").asText();
    }

    private static boolean isForBothSides(String side) {
        return !side.equals("left") && !side.equals("right");
    }

    private static String flipped(String side) {
        return switch (side) {
            case "left" -> "right";
            case "right" -> "left";
            default -> side;
        };
    }

    private static String id(JsonNode made) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(made.toString().getBytes(UTF_8));
            return "along-" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
