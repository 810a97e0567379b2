package org.confidant.training.analysis;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The points of a line from left to right, in the units of a drawing of 664 by 240; the table beside it says the same. */
public final class TrendChart {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int LEFT = 44;
    private static final int RIGHT = 624;
    private static final int TOP = 16;
    private static final int BOTTOM = 200;

    private final List<Dot> dots = new ArrayList<>();
    private final int target;

    /** A month of the line. */
    public record Dot(double x, double y, String month, boolean named) {

        public String at() {
            return "translate(" + number(x) + "," + number(y) + ")";
        }

        public String across() {
            return number(x);
        }
    }

    TrendChart(List<Figure> earliestFirst, int target) {
        this.target = target;
        var known = earliestFirst.stream().filter(figure -> figure.people() > 0).toList();
        for (int i = 0; i < known.size(); i++) {
            var figure = known.get(i);
            double x =
                    known.size() == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + (RIGHT - LEFT) * (double) i / (known.size() - 1);
            double share = 100.0 * figure.trained() / figure.people();
            var month = MONTH.format(figure.asOf());
            dots.add(new Dot(x, height(share), month, (known.size() - 1 - i) % 3 == 0));
        }
    }

    public List<Dot> getDots() {
        return dots;
    }

    public String getLine() {
        return dots.stream().map(dot -> number(dot.x()) + "," + number(dot.y())).collect(Collectors.joining(" "));
    }

    public String getTargetAt() {
        return number(height(target));
    }

    public List<Integer> getSteps() {
        return List.of(0, 25, 50, 75, 100);
    }

    public String stepAt(int step) {
        return number(height(step));
    }

    public boolean isDrawn() {
        return !dots.isEmpty();
    }

    private static double height(double percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
