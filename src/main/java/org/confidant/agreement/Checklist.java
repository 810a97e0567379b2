package org.confidant.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the clauses of one agreement stand on one day, and what that lets it do (DPA-04): it may take effect when every
 * clause it needs is present, or partial under a waiver of the DPO that still runs.
 */
final class Checklist {

    /** The latest answer about one clause, and until when the DPO lets a partial one pass; each may be null. */
    record Answer(ClauseStatus status, LocalDate waivedUntil) {}

    private final Map<Clause, Answer> answers;
    private final Direction direction;
    private final SubProcessing subProcessing;

    Checklist(Map<Clause, Answer> answers, Direction direction, SubProcessing subProcessing) {
        this.answers = answers;
        this.direction = direction;
        this.subProcessing = subProcessing;
    }

    /** The clauses without which it cannot take effect; those rightly not needed are left out. */
    List<Clause> needed() {
        return Clause.all().stream()
                .filter(Clause::isRequired)
                .filter(clause -> !rightlyNotNeeded(clause))
                .toList();
    }

    long present() {
        return needed().stream()
                .filter(clause -> status(clause) == ClauseStatus.PRESENT)
                .count();
    }

    /** How many needed clauses are not fully there, waivers aside. */
    int open() {
        return (int) (needed().size() - present());
    }

    /** Everything that keeps it from taking effect on that day, each in a few words. */
    List<String> missing(LocalDate today) {
        var missing = new ArrayList<String>();
        for (var clause : needed()) {
            var lack = lack(clause, today);
            if (lack != null)
                missing.add(clause.getTitle().toLowerCase(Locale.UK).replace("dpo", "DPO") + " (" + clause.getCode()
                        + ") " + lack);
        }
        return missing;
    }

    /** Until when the waivers that it leans on run: the earliest; null when it leans on none. */
    LocalDate waivedUntil() {
        return needed().stream()
                .filter(clause -> status(clause) == ClauseStatus.PARTIAL)
                .map(clause -> answers.get(clause).waivedUntil())
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** "19 of 20 present. It can take effect when all are." */
    String sentence(LocalDate today) {
        var needed = needed().size();
        if (open() == 0) return "All " + needed + " present. Nothing is missing.";
        var start = present() + " of " + needed + " present. ";
        return start
                + (missing(today).isEmpty()
                        ? "The rest is waived until " + org.confidant.foundation.time.When.sayDate(waivedUntil()) + "."
                        : "It can take effect when all are.");
    }

    private boolean rightlyNotNeeded(Clause clause) {
        return status(clause) == ClauseStatus.NA && clause.mayBeNotNeeded(direction, subProcessing);
    }

    private String lack(Clause clause, LocalDate today) {
        var status = status(clause);
        if (status == null) return "is not checked yet";
        return switch (status) {
            case PRESENT -> null;
            case ABSENT -> "is absent";
            case NA -> "is marked as not needed, but it is";
            case PARTIAL -> waiver(answers.get(clause).waivedUntil(), today);
        };
    }

    private static String waiver(LocalDate until, LocalDate today) {
        if (until == null) return "is partial and the DPO has not waived it";
        return until.isBefore(today) ? "is partial and its waiver has run out" : null;
    }

    private ClauseStatus status(Clause clause) {
        var answer = answers.get(clause);
        return answer == null ? null : answer.status();
    }
}
