package org.confidant.policy.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where two lists are the same and where not, in order. Bounded: lists that differ throughout are not searched for ever. */
final class Runs {

    /** Beyond this the search alone would keep a reader waiting; what differs is then shown as replaced. */
    private static final int MOST = 12_000;

    /** A stretch of both lists; same when all its elements are equal. Ends are exclusive. */
    record Run(boolean same, int fromLeft, int toLeft, int fromRight, int toRight) {}

    private Runs() {}

    static <T> List<Run> of(List<T> left, List<T> right) {
        int start = 0;
        int most = Math.min(left.size(), right.size());
        while (start < most && left.get(start).equals(right.get(start))) start++;
        int end = 0;
        while (end < most - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) end++;
        var runs = new ArrayList<Run>();
        add(runs, true, 0, start, 0, start);
        middle(runs, left, right, start, end);
        add(runs, true, left.size() - end, left.size(), right.size() - end, right.size());
        return runs;
    }

    private static <T> void middle(List<Run> runs, List<T> left, List<T> right, int start, int end) {
        int toLeft = left.size() - end;
        int toRight = right.size() - end;
        if (start == toLeft || start == toRight || toLeft + toRight - 2 * start > MOST) {
            add(runs, false, start, toLeft, start, toRight);
            return;
        }
        var numbers = new HashMap<T, Integer>();
        var changes = new MyersDiffWithLinearSpace<Integer>()
                .computeDiff(
                        numbered(left.subList(start, toLeft), numbers),
                        numbered(right.subList(start, toRight), numbers),
                        null);
        int atLeft = start;
        int atRight = start;
        for (var change : changes) {
            if (change.deltaType == DeltaType.EQUAL) continue;
            add(runs, true, atLeft, start + change.startOriginal, atRight, start + change.startRevised);
            add(
                    runs,
                    false,
                    start + change.startOriginal,
                    start + change.endOriginal,
                    start + change.startRevised,
                    start + change.endRevised);
            atLeft = start + change.endOriginal;
            atRight = start + change.endRevised;
        }
        add(runs, true, atLeft, toLeft, atRight, toRight);
    }

    /** Numbers compare faster than words. */
    private static <T> List<Integer> numbered(List<T> list, Map<T, Integer> numbers) {
        var numbered = new ArrayList<Integer>(list.size());
        for (var each : list) numbered.add(numbers.computeIfAbsent(each, word -> numbers.size()));
        return numbered;
    }

    /** Neighbours of one kind become one. */
    private static void add(List<Run> runs, boolean same, int fromLeft, int toLeft, int fromRight, int toRight) {
        if (fromLeft == toLeft && fromRight == toRight) return;
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.same() == same) {
            runs.set(runs.size() - 1, new Run(same, last.fromLeft(), toLeft, last.fromRight(), toRight));
        } else {
            runs.add(new Run(same, fromLeft, toLeft, fromRight, toRight));
        }
    }
}
