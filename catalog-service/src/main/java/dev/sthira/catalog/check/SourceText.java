package dev.sthira.catalog.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a JSON text into a tree and remembers where each part of it began. It goes on behind a doubled name, and gives
/// up where the text is not JSON.
final class SourceText {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_STRING = 1_000;
    // Far above anything sensible; below it, a file costs little however it is made.
    private static final int MOST_MEMBERS = 100;
    private static final int MOST_ENTRIES = 500;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(20_000)
                    .maxNumberLength(20)
                    .maxNameLength(100)
                    .build())
            .build();

    private final String file;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    SourceText(String file) {
        this.file = file;
    }

    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /// The tree, or nothing where the text is beyond reading.
    @Nullable
    JsonNode read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            flaw(Place.START, "", "is larger than 256 KiB; split it into several files");
            return null;
        }
        var text = decode(bytes);
        return text == null ? null : parse(text);
    }

    private @Nullable String decode(byte[] bytes) {
        var all = CharBuffer.allocate(bytes.length);
        try {
            var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), all, true);
            all.flip();
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            flaw(Place.behind(all), "", "is not UTF-8 here; save the file as UTF-8");
            return null;
        }
        if (!all.isEmpty() && all.charAt(0) == '\uFEFF') {
            flaw(Place.START, "", "begins with a byte order mark; save the file as UTF-8 without one");
            return null;
        }
        return all.toString();
    }

    private @Nullable JsonNode parse(String text) {
        try (var in = JSON.createParser(text)) {
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private @Nullable JsonNode parse(JsonParser in) throws IOException {
        try {
            if (in.nextToken() == null) {
                flaw(Place.START, "", "is empty; send an open sequence file");
                return null;
            }
            var root = value(in, "");
            if (in.nextToken() != null) {
                flaw(Place.of(in.currentTokenLocation()), "", "goes on after its end; send one JSON value only");
                return null;
            }
            return flaws.isEmpty() ? root : null;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            flaw(Place.of(at == null ? in.currentLocation() : at), "", advice(e));
            return null;
        }
    }

    private static String advice(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "is nested too deep, or a name, text or number in it is too long";
            case JsonEOFException _ -> "ends too early; a bracket, brace or quotation mark is not closed";
            default -> "is not valid JSON: " + TextRules.oneLine(String.valueOf(e.getOriginalMessage()));
        };
    }

    private JsonNode value(JsonParser in, String pointer) throws IOException {
        if (flaws.isEmpty()) {
            places.put(pointer, Place.of(in.currentTokenLocation()));
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in, pointer);
            case START_ARRAY -> array(in, pointer);
            case VALUE_STRING -> text(in, pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser in, String pointer) throws IOException {
        var object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            var place = Place.of(in.currentTokenLocation());
            in.nextToken();
            var member = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (object.has(name)) {
                flaw(place, member, "is named twice; keep one of them");
            }
            if (object.size() == MOST_MEMBERS) {
                flaw(place, pointer, "has more than %d fields".formatted(MOST_MEMBERS));
            }
            var value = value(in, member);
            if (flaws.isEmpty()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser in, String pointer) throws IOException {
        var array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (array.size() == MOST_ENTRIES) {
                flaw(Place.of(in.currentTokenLocation()), pointer, "has more than %d entries".formatted(MOST_ENTRIES));
            }
            var value = value(in, pointer + "/" + array.size());
            if (flaws.isEmpty()) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonNode text(JsonParser in, String pointer) throws IOException {
        var text = in.getText();
        if (text.length() > LONGEST_STRING) {
            flaw(Place.of(in.currentTokenLocation()), pointer, "is far too long; the longest text has 400 characters");
        }
        return NODES.textNode(text);
    }

    // 4.0 is the number 4; what no field can mean is refused before anybody reckons with it.
    private JsonNode number(JsonParser in, String pointer) throws IOException {
        var number = reasonable(in.getText());
        if (number == null) {
            flaw(Place.of(in.currentTokenLocation()), pointer, "is a number far too large or too fine");
            return NODES.numberNode(0);
        }
        return number.stripTrailingZeros().scale() <= 0
                ? NODES.numberNode(number.intValueExact())
                : NODES.numberNode(number.doubleValue());
    }

    private static @Nullable BigDecimal reasonable(String text) {
        try {
            var number = new BigDecimal(text);
            boolean small = number.scale() <= 20 && (long) number.precision() - number.scale() <= 10;
            return small && number.abs().compareTo(LARGEST) <= 0 && !becomesWhole(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Whether it is not whole, and would be once it is read as others read it: 3.9999999999999999999.
    private static boolean becomesWhole(BigDecimal number) {
        double read = number.doubleValue();
        return number.stripTrailingZeros().scale() > 0 && read == Math.rint(read);
    }

    private void flaw(Place place, String pointer, String message) {
        if (flaws.size() < Source.MOST_FLAWS) {
            flaws.add(new Flaw(file, place.line(), place.column(), pointer, message));
        }
    }
}
