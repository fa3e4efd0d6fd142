package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EncodedWordsTest {
    private static final List<String> CHARACTERS = List.of(
            "a",
            "Z",
            " ",
            "ö",
            "é",
            "e\u0301",
            "ß",
            "ś",
            "瑜",
            "💪",
            "🧘🏽‍♀️",
            "👨‍👩‍👧‍👦",
            "🇩🇪",
            "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
            "𐐷",
            "क्‍ष",
            "می‌خ",
            "=",
            "?",
            "_",
            "\t",
            "a" + "\u0301".repeat(40));

    @Test
    void leavesPlainAsciiAlone() {
        assertThat(EncodedWords.of("Time for A stronger back = 23 minutes?"))
                .isEqualTo("Time for A stronger back = 23 minutes?");
    }

    @Test
    void isReadAsTheVeryTextByAnotherDecoderHoweverItFalls() throws Exception {
        var random = new Random(52);
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder("Zeit für ");
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
            }
            text.append('.');

            var written = EncodedWords.of(text.toString());

            assertThat(MimeUtility.decodeText(MimeUtility.unfold(written.replace("\n", "\r\n"))))
                    .isEqualTo(text.toString());
            assertThat(written.lines())
                    .allMatch(line -> line.length() <= 76)
                    .first()
                    .matches(line -> line.length() <= 67);
            assertThat(written).matches("[ -~\n]*");
            assertThat(ends(written)).isSubsetOf(boundaries(text.toString()));
        }
    }

    /// Where in the text its words end.
    private static Set<Integer> ends(String written) throws Exception {
        var ends = new HashSet<Integer>();
        var length = 0;
        for (var word : Arrays.asList(written.split("\n "))) {
            length += MimeUtility.decodeWord(word).length();
            ends.add(length);
        }
        return ends;
    }

    /// Where people see a character end; within one that is longer than a line, anywhere but inside of a code point.
    private static Set<Integer> boundaries(String text) {
        var iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(text);
        var boundaries = new HashSet<Integer>();
        for (int from = 0, to = iterator.next(); to != BreakIterator.DONE; from = to, to = iterator.next()) {
            for (int at = from + 40; at < to; at++) {
                boundaries.add(at);
            }
            for (int at = from; to - from > 20 && at < to; at++) {
                boundaries.add(at);
            }
            boundaries.add(to);
        }
        return boundaries;
    }
}
