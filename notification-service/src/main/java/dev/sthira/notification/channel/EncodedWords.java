package dev.sthira.notification.channel;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Writes a header in ASCII by RFC 2047. The mail client's own writing goes by halves of characters and loses whatever
/// lies beyond the basic plane; here no word ends inside of what people see as one character.
final class EncodedWords {
    private static final String OPEN = "=?UTF-8?B?";
    private static final String CLOSE = "?=";

    /// Bytes of text in a word: a line has 76 characters, and the first one begins with the header's name.
    private static final int FIRST = 39;

    private static final int NEXT = 45;

    private EncodedWords() {}

    /// The text as the mail client sends it on unchanged.
    static String of(String text) {
        if (text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f)) {
            return text;
        }
        return String.join("\n ", words(text).stream().map(EncodedWords::word).toList());
    }

    private static String word(String text) {
        return OPEN + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + CLOSE;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var character : characters(text)) {
            if (!word.isEmpty() && bytes(word) + bytes(character) > (words.isEmpty() ? FIRST : NEXT)) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(character);
        }
        words.add(word.toString());
        return words;
    }

    /// What people see as characters; one that fits into no word is taken apart into what Unicode calls characters.
    private static List<String> characters(String text) {
        var iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(text);
        var characters = new ArrayList<String>();
        for (int from = iterator.first(), to = iterator.next();
                to != BreakIterator.DONE;
                from = to, to = iterator.next()) {
            var character = text.substring(from, to);
            if (bytes(character) <= FIRST) {
                characters.add(character);
            } else {
                character.codePoints().mapToObj(Character::toString).forEach(characters::add);
            }
        }
        return characters;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
