package dev.sthira.kit.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Invisible characters that change the letters around them (UAX 31, section 2.3; UTS 51): nothing hides behind them
/// where they stand, and without them a word is misspelt or a picture falls apart.
final class Joiners {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int FIRST_TAG = 0xe0020;
    private static final int LAST_TAG = 0xe007f;

    /// Signs that take a consonant's vowel away; a joiner after one shapes it, at the end of a word too.
    private static final Set<Integer> VIRAMAS =
            Set.of(0x94d, 0x9cd, 0xa4d, 0xacd, 0xb4d, 0xbcd, 0xc4d, 0xccd, 0xd4d, 0xdca, 0x1039, 0x17d2);

    private static final Set<UnicodeScript> SHAPED_BY_JOINERS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.ADLAM,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Joiners() {}

    static boolean isPartOfALetter(int[] points, int at) {
        return switch (points[at]) {
            case NON_JOINER -> isInAWord(points, at);
            case JOINER -> isInAWord(points, at) || isInAPicture(points, at) || isAfterVirama(points, at);
            default -> isTag(points[at]) && isInAFlag(points, at);
        };
    }

    private static boolean isInAWord(int[] points, int at) {
        return at > 0 && at + 1 < points.length && isShaped(points, at - 1) && isShaped(points, at + 1);
    }

    private static boolean isAfterVirama(int[] points, int at) {
        return at > 0 && VIRAMAS.contains(points[at - 1]);
    }

    /// A letter of a script with joiners, or a mark upon one.
    private static boolean isShaped(int[] points, int at) {
        var letter = at;
        while (letter > 0 && UnicodeScript.of(points[letter]) == UnicodeScript.INHERITED && isMark(points[letter])) {
            letter--;
        }
        return (Character.isLetter(points[letter]) || isMark(points[letter]))
                && SHAPED_BY_JOINERS.contains(UnicodeScript.of(points[letter]));
    }

    private static boolean isInAPicture(int[] points, int at) {
        if (at == 0 || at + 1 == points.length || !Character.isExtendedPictographic(points[at + 1])) {
            return false;
        }
        var before = at - 1;
        while (before > 0 && (isMark(points[before]) || Character.isEmojiModifier(points[before]))) {
            before--;
        }
        return Character.isExtendedPictographic(points[before]);
    }

    /// A flag of a region: a black flag, its letters, and the tag that ends them.
    private static boolean isInAFlag(int[] points, int at) {
        var first = at;
        while (first > 0 && isTag(points[first])) {
            first--;
        }
        var last = at;
        while (last + 1 < points.length && isTag(points[last + 1])) {
            last++;
        }
        return points[first] == BLACK_FLAG && points[last] == LAST_TAG;
    }

    private static boolean isTag(int point) {
        return point >= FIRST_TAG && point <= LAST_TAG;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
