package dev.sthira.catalog.figure.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Head;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Mat;
import dev.sthira.catalog.figure.Figure.Prop;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Figure.Thing;
import dev.sthira.catalog.figure.Figure.Torso;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.sequence.Sequence.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads a figure from its file: variations over the pose, both limbs over each, and defaults under all.
public final class FigureJson {
    private static final List<String> WHERE = List.of("hand", "wrist", "foot", "ankle", "dir");

    private FigureJson() {}

    /// The figure with a variation's words laid over it; null takes a word away.
    static ObjectNode over(ObjectNode base, JsonNode change) {
        var merged = plain(base);
        plain(change).properties().forEach(entry -> put(merged, entry.getKey(), entry.getValue()));
        if (change.has("torso") && merged.has("chest") && !change.has("chest")) {
            merged.remove("chest");
        }
        return merged;
    }

    private static void put(ObjectNode into, String key, JsonNode value) {
        if (value.isNull()) {
            into.remove(key);
        } else if (value instanceof ObjectNode object && into.get(key) instanceof ObjectNode old) {
            var merged = old.deepCopy();
            if (WHERE.stream().anyMatch(object::has)) {
                merged.remove(WHERE);
                merged.remove(List.of("elbow", "knee"));
            }
            object.properties().forEach(entry -> put(merged, entry.getKey(), entry.getValue()));
            into.set(key, merged);
        } else {
            into.set(key, value.deepCopy());
        }
    }

    /// `arms` and `legs` said of each, left and right as near and far.
    private static ObjectNode plain(JsonNode figure) {
        var plain = JsonNodeFactory.instance.objectNode();
        var back = "back".equals(figure.path("view").asText());
        for (var limb : List.of("Arm", "Leg")) {
            var both = figure.path(limb.toLowerCase(Locale.ROOT) + "s");
            for (var slot : List.of("near", "far")) {
                if (both.isObject()) {
                    plain.set(slot + limb, both.deepCopy());
                    plain.put(slot + limb + "Both", true);
                }
                var alias = slot.equals("near") != back ? "left" : "right";
                for (var name : List.of(slot, alias)) {
                    if (figure.has(name + limb)) {
                        put(plain, slot + limb, figure.get(name + limb));
                        if (WHERE.stream().anyMatch(figure.get(name + limb)::has)) {
                            plain.put(slot + limb + "Both", false);
                        }
                    }
                }
            }
        }
        figure.properties().stream()
                .filter(entry -> !entry.getKey().matches("arms|legs|(near|far|left|right)(Arm|Leg)"))
                .forEach(entry -> plain.set(entry.getKey(), entry.getValue().deepCopy()));
        return plain;
    }

    public static Figure figure(JsonNode raw) {
        var json = plain(raw);
        var view = word(Seen.class, json, "view", Seen.SIDE);
        var pelvis = vec(json.get("pelvis"), new Vec(0, 90));
        return new Figure(
                view,
                json.has("side") ? word(Side.class, json, "side", Side.RIGHT) : null,
                pelvis,
                torso(json, view),
                head(json.path("head")),
                limb(json, "nearArm", view, false),
                limb(json, "farArm", view, true),
                limb(json, "nearLeg", view, false),
                limb(json, "farLeg", view, true),
                props(json.path("props")),
                word(Mat.class, json, "mat", Mat.MAT));
    }

    private static Torso torso(JsonNode json, Seen view) {
        var bend = numbers(json.get("bend"));
        var lumbar = bend.isEmpty() ? 0 : bend.size() == 1 ? bend.getFirst() / 2 : bend.getFirst();
        var thoracic = bend.isEmpty() ? 0 : bend.size() == 1 ? bend.getFirst() / 2 : bend.getLast();
        var usual = view == Seen.SIDE ? 0.0 : view == Seen.BACK ? -90.0 : 90.0;
        var turn = numbers(json.get("turn"));
        var hips = turn.isEmpty() ? usual : turn.getFirst();
        var shoulders = turn.isEmpty() ? usual : turn.getLast();
        var chest = json.has("chest") ? vec(json.get("chest"), Vec.ZERO) : null;
        return new Torso(chest, json.path("torso").asDouble(90), lumbar, thoracic, hips, shoulders);
    }

    private static Head head(JsonNode json) {
        return new Head(
                number(json.get("gaze")),
                number(json.get("tilt")),
                json.has("face") ? word(Figure.Face.class, json, "face", Figure.Face.RIGHT) : null,
                json.path("nod").asDouble(0),
                word(Figure.Mouth.class, json, "mouth", Figure.Mouth.CLOSED),
                json.has("layer") ? Integer.valueOf(json.get("layer").asInt()) : null);
    }

    private static Limb limb(ObjectNode figure, String name, Seen view, boolean far) {
        var json = figure.path(name);
        var both = !json.isObject() || figure.path(name + "Both").asBoolean(false);
        var shift = far && both && view == Seen.SIDE ? new Vec(2.6, 0.8) : Vec.ZERO;
        var touch = json.has("hand") ? json.get("hand") : json.get("foot");
        var end = json.has("wrist") ? json.get("wrist") : json.get("ankle");
        var middle = json.has("elbow") ? json.get("elbow") : json.get("knee");
        var lengths = numbers(json.get("length"));
        return new Limb(
                touch == null ? null : vec(touch, Vec.ZERO).plus(shift),
                end == null ? null : vec(end, Vec.ZERO).plus(shift),
                middle == null ? null : vec(middle, Vec.ZERO).plus(shift),
                numbers(json.get("dir")).stream()
                        .map(angle -> shift.x() > 0
                                ? angle + Math.copySign(2, Math.cos(Math.toRadians(angle)) + 0.01)
                                : angle)
                        .toList(),
                lengths.isEmpty() ? List.of(1.0) : lengths,
                json.has("bend") ? word(Figure.Bend.class, json, "bend", Figure.Bend.DOWN) : null,
                json.has("form") ? word(Figure.Form.class, json, "form", Figure.Form.STRAIGHT) : null,
                number(json.get("angle")),
                json.has("layer") ? Integer.valueOf(json.get("layer").asInt()) : null,
                json.has("root") ? vec(json.get("root"), Vec.ZERO) : null,
                json.path("hidden").asBoolean(false));
    }

    private static List<Prop> props(JsonNode json) {
        var props = new ArrayList<Prop>();
        for (var prop : json) {
            props.add(new Prop(
                    word(Thing.class, prop, "thing", Thing.BLOCK),
                    vec(prop.get("at"), Vec.ZERO),
                    prop.has("to") ? vec(prop.get("to"), Vec.ZERO) : null,
                    number(prop.get("width")),
                    number(prop.get("height")),
                    prop.path("turn").asDouble(0),
                    prop.path("layer").asInt(-30)));
        }
        return props;
    }

    private static <E extends Enum<E>> E word(Class<E> words, JsonNode json, String key, E usual) {
        return json.has(key)
                ? Enum.valueOf(
                        words, json.get(key).asText().toUpperCase(Locale.ROOT).replace('-', '_'))
                : usual;
    }

    private static Vec vec(@Nullable JsonNode json, Vec usual) {
        return json == null || json.isMissingNode()
                ? usual
                : new Vec(json.path(0).asDouble(), json.path(1).asDouble());
    }

    private static @Nullable Double number(@Nullable JsonNode json) {
        return json == null ? null : Double.valueOf(json.asDouble());
    }

    private static List<Double> numbers(@Nullable JsonNode json) {
        if (json == null) {
            return List.of();
        }
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList()
                : List.of(json.asDouble());
    }
}
