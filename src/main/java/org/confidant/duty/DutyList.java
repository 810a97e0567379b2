package org.confidant.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All that the rooms say about one person at one moment, in the order in which it matters. */
public record DutyList(List<Duty> owed, List<Kept> kept, List<News> news) {

    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private static final Comparator<Duty> NEXT_FIRST =
            Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<Kept> ENDING_FIRST =
            Comparator.comparing(Kept::goodUntil, Comparator.nullsLast(Comparator.naturalOrder()));

    public DutyList {
        owed = owed.stream().sorted(NEXT_FIRST.thenComparing(Duty::title)).toList();
        kept = kept.stream().sorted(ENDING_FIRST.thenComparing(Kept::title)).toList();
        news = List.copyOf(news);
    }

    public static DutyList nothing() {
        return new DutyList(List.of(), List.of(), List.of());
    }

    /** The one obvious next step: the first that its room calls so, else the first. Null when nothing is owed. */
    public Duty next() {
        return owed.stream().filter(Duty::main).findFirst().orElse(owed.isEmpty() ? null : owed.get(0));
    }

    /** The day until which all that is in order stays so; null when nothing in order runs out. */
    public LocalDate inOrderUntil() {
        return kept.stream()
                .map(Kept::goodUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static String inWords(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }
}
