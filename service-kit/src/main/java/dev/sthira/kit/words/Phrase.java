package dev.sthira.kit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A text with places for others, such as `{0} becomes {1}.` What is put into a place is never read as one.
///
/// @param texts  what stands around the places, one more than there are
/// @param fields which filling belongs where
record Phrase(List<String> texts, List<Integer> fields) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Phrase of(String text) {
        var texts = new ArrayList<String>();
        var fields = new ArrayList<Integer>();
        var place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            texts.add(text.substring(from, place.start()));
            fields.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        texts.add(text.substring(from));
        return new Phrase(List.copyOf(texts), List.copyOf(fields));
    }

    Set<Integer> places() {
        return new TreeSet<>(fields);
    }

    String filled(Object... fillings) {
        var said = new StringBuilder(texts.getFirst());
        for (int i = 0; i < fields.size(); i++) {
            said.append(fillings[fields.get(i)]).append(texts.get(i + 1));
        }
        return said.toString();
    }
}
