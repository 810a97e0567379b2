package org.confidant.policy.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Counts as Word counts: the numbers that a reader sees before headings and list items are not in the file itself. */
final class DocxNumbers {

    /** What stands before a paragraph; {@code number} is 0 for bullets. */
    record Label(int depth, int number, String text) {

        boolean isBullet() {
            return number == 0;
        }

        boolean isPlainNumber() {
            return text.equals(number + ".") || text.equals(number + ")") || text.equals(Integer.toString(number));
        }
    }

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The label of this paragraph, or null when it has none. Must be asked once for each, in order. */
    Label next(XWPFParagraph paragraph) {
        var id = paragraph.getNumID();
        if (id == null || id.signum() == 0) return null;
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(8, paragraph.getNumIlvl().intValue());
        var format = paragraph.getNumFmt();
        if (format == null || format.equals("none")) return null;
        var counter = counters.computeIfAbsent(id, fresh -> new int[9]);
        counter[level]++;
        for (int deeper = level + 1; deeper < 9; deeper++) counter[deeper] = 0;
        if (format.equals("bullet")) return new Label(level, 0, "");
        return new Label(level, counter[level], text(paragraph, format, counter));
    }

    private static String text(XWPFParagraph paragraph, String format, int[] counter) {
        var pattern = paragraph.getNumLevelText();
        if (pattern == null) return counter[0] + ".";
        var own = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        return PLACE.matcher(pattern).replaceAll(place -> {
            int level = Integer.parseInt(place.group(1)) - 1;
            return Matcher.quoteReplacement(
                    level == own ? inFormat(counter[level], format) : "" + Math.max(1, counter[level]));
        });
    }

    private static String inFormat(int number, String format) {
        if (format.equals(STNumberFormat.LOWER_LETTER.toString())) return letters(number);
        if (format.equals(STNumberFormat.UPPER_LETTER.toString()))
            return letters(number).toUpperCase(java.util.Locale.ROOT);
        if (format.equals(STNumberFormat.LOWER_ROMAN.toString())) return roman(number);
        if (format.equals(STNumberFormat.UPPER_ROMAN.toString()))
            return roman(number).toUpperCase(java.util.Locale.ROOT);
        return Integer.toString(number);
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(1 + (number - 1) / 26);
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        var out = new StringBuilder();
        for (int at = 0; at < values.length; at++) {
            while (number >= values[at]) {
                out.append(signs[at]);
                number -= values[at];
            }
        }
        return out.toString();
    }
}
