package org.confidant.policy.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.confidant.policy.text.TextDifference.Kind;
import org.confidant.policy.text.TextDifference.Row;
import org.confidant.policy.text.TextDifference.Section;
import org.confidant.policy.text.TextDifference.Words;

/** Compares first sections, then what stands in them, then words; so that each search is a small one. */
final class Differ {

    private static final Pattern NUMBER = Pattern.compile("^[\\d.()]+\\s+");
    private static final double ALIKE = 0.4;
    private static final int CONTEXT = 1;
    private static final int MOST_PAIRS = 2_500;
    private static final int MOST_WORDS = 6_000;

    private record Part(String heading, List<Block> blocks) {
        String key() {
            return NUMBER.matcher(heading).replaceFirst("").toLowerCase(Locale.ROOT);
        }
    }

    List<Section> sections(PolicyText before, PolicyText after) {
        var left = parts(before);
        var right = parts(after);
        var sections = new ArrayList<Section>();
        for (var run : Runs.of(keys(left), keys(right))) {
            var leftRun = left.subList(run.fromLeft(), run.toLeft());
            var rightRun = right.subList(run.fromRight(), run.toRight());
            if (run.same()) {
                for (int at = 0; at < leftRun.size(); at++) sections.add(pair(leftRun.get(at), rightRun.get(at)));
            } else {
                renamed(sections, leftRun, rightRun);
            }
        }
        return sections;
    }

    private static List<String> keys(List<Part> parts) {
        return parts.stream().map(Part::key).toList();
    }

    private static List<Part> parts(PolicyText text) {
        var parts = new ArrayList<Part>();
        for (var block : text.blocks()) {
            if (block instanceof Heading heading) {
                parts.add(new Part(heading.text(), new ArrayList<>()));
            } else {
                if (parts.isEmpty()) parts.add(new Part("", new ArrayList<>()));
                parts.get(parts.size() - 1).blocks().add(block);
            }
        }
        return parts;
    }

    /** A section under another heading is the same one when its words are alike. */
    private void renamed(List<Section> sections, List<Part> left, List<Part> right) {
        int from = 0;
        for (var part : left) {
            int found = -1;
            for (int at = from; at < right.size() && found < 0; at++) {
                if (alike(words(part), words(right.get(at))) >= ALIKE) found = at;
            }
            if (found < 0) {
                sections.add(alone(Kind.REMOVED, part));
                continue;
            }
            for (; from < found; from++) sections.add(alone(Kind.ADDED, right.get(from)));
            sections.add(pair(part, right.get(found)));
            from = found + 1;
        }
        for (; from < right.size(); from++) sections.add(alone(Kind.ADDED, right.get(from)));
    }

    private static String words(Part part) {
        var words = new StringBuilder();
        for (var block : part.blocks()) {
            if (words.length() > MOST_WORDS) break;
            words.append(block.text()).append(' ');
        }
        return words.toString();
    }

    private static Section alone(Kind kind, Part part) {
        return new Section(
                kind,
                part.heading(),
                null,
                part.blocks().stream().map(block -> alone(kind, block)).toList());
    }

    private Section pair(Part before, Part after) {
        var rows = rows(before.blocks(), after.blocks());
        var former = before.heading().equals(after.heading()) ? null : before.heading();
        var same = former == null && rows.stream().allMatch(row -> row.kind() == Kind.SAME);
        return new Section(
                same ? Kind.SAME : Kind.CHANGED, after.heading(), former, same ? List.of() : shortened(rows));
    }

    Section section(String heading, List<Block> before, List<Block> after) {
        return pair(new Part(heading, before), new Part(heading, after));
    }

    private List<Row> rows(List<Block> left, List<Block> right) {
        var rows = new ArrayList<Row>();
        for (var run : Runs.of(left, right)) {
            var leftRun = left.subList(run.fromLeft(), run.toLeft());
            var rightRun = right.subList(run.fromRight(), run.toRight());
            if (run.same()) rightRun.forEach(block -> rows.add(same(block)));
            else replaced(rows, leftRun, rightRun);
        }
        return rows;
    }

    /** Pairs what is alike, in order; what has no counterpart stands alone. */
    private void replaced(List<Row> rows, List<Block> left, List<Block> right) {
        var worth = left.size() * (long) right.size() > MOST_PAIRS ? null : worth(left, right);
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i == left.size()) rows.add(alone(Kind.ADDED, right.get(j++)));
            else if (j == right.size()) rows.add(alone(Kind.REMOVED, left.get(i++)));
            else if (worth == null) {
                if (alike(left.get(i).text(), right.get(j).text()) >= ALIKE)
                    rows.add(changed(left.get(i++), right.get(j++)));
                else rows.add(alone(Kind.REMOVED, left.get(i++)));
            } else if (worth[i][j] == worth[i + 1][j]) rows.add(alone(Kind.REMOVED, left.get(i++)));
            else if (worth[i][j] == worth[i][j + 1]) rows.add(alone(Kind.ADDED, right.get(j++)));
            else rows.add(changed(left.get(i++), right.get(j++)));
        }
    }

    /** How alike the best pairing of what is left from here on is. */
    private static double[][] worth(List<Block> left, List<Block> right) {
        var worth = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                var alike = alike(left.get(i).text(), right.get(j).text());
                var paired = alike < ALIKE ? 0 : alike + worth[i + 1][j + 1];
                worth[i][j] = Math.max(paired, Math.max(worth[i + 1][j], worth[i][j + 1]));
            }
        }
        return worth;
    }

    /** The share of words that both have, from 0 to 1. */
    private static double alike(String left, String right) {
        var before = new HashSet<>(TextDifference.words(left));
        var after = new HashSet<>(TextDifference.words(right));
        var both = before.stream().filter(after::contains).count();
        return 2.0 * both / (before.size() + after.size());
    }

    private static Row same(Block block) {
        var words = List.of(new Words(block.text(), false));
        return new Row(Kind.SAME, mark(block), words, words, 0);
    }

    private static Row alone(Kind kind, Block block) {
        var words = List.of(new Words(block.text(), true));
        return new Row(
                kind, mark(block), kind == Kind.REMOVED ? words : List.of(), kind == Kind.ADDED ? words : List.of(), 0);
    }

    private static Row changed(Block before, Block after) {
        var left = TextDifference.words(before.text());
        var right = TextDifference.words(after.text());
        var words = new ArrayList<List<Words>>(List.of(new ArrayList<>(), new ArrayList<>()));
        if (left.size() + right.size() > MOST_WORDS) {
            words.get(0).add(new Words(before.text(), true));
            words.get(1).add(new Words(after.text(), true));
        } else {
            for (var run : Runs.of(left, right)) {
                add(words.get(0), left.subList(run.fromLeft(), run.toLeft()), !run.same());
                add(words.get(1), right.subList(run.fromRight(), run.toRight()), !run.same());
            }
        }
        return new Row(Kind.CHANGED, mark(after), List.copyOf(words.get(0)), List.copyOf(words.get(1)), 0);
    }

    private static void add(List<Words> side, List<String> words, boolean marked) {
        if (!words.isEmpty()) side.add(new Words(String.join(" ", words), marked));
    }

    private static String mark(Block block) {
        if (!(block instanceof Item item)) return "";
        return item.number() == 0 ? "\u2022" : item.number() + ".";
    }

    /** Of what has not changed only the nearest is shown. */
    private static List<Row> shortened(List<Row> rows) {
        var shown = new ArrayList<Row>();
        for (int at = 0; at < rows.size(); at++) {
            int end = at;
            while (end < rows.size() && rows.get(end).kind() == Kind.SAME) end++;
            int first = at == 0 ? at : at + CONTEXT;
            int last = end == rows.size() ? end : end - CONTEXT;
            if (last - first > 1) {
                shown.addAll(rows.subList(at, first));
                shown.add(new Row(Kind.SAME, "", List.of(), List.of(), last - first));
                shown.addAll(rows.subList(last, end));
                at = end - 1;
            } else if (end > at) {
                shown.addAll(rows.subList(at, end));
                at = end - 1;
            } else {
                shown.add(rows.get(at));
            }
        }
        return List.copyOf(shown);
    }
}
