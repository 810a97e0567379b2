package org.confidant.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confidant.foundation.time.When;

/** My duties: the first page of everybody. */
@Named
@RequestScoped
public class DutyPage {

    private static final Duration NEAR = Duration.ofDays(7);

    @Inject
    private Navigation navigation;

    @Inject
    private Clock clock;

    private List<DutyRow> owed;

    protected DutyPage() {}

    DutyPage(Navigation navigation, Clock clock) {
        this.navigation = navigation;
        this.clock = clock;
    }

    /** Of the page. It is what is written first: what is counted for it is what the navigation says as well. */
    public String getTitle() {
        navigation.mine();
        return "My duties";
    }

    /** The first line, computed from what stands below it. */
    public String getLead() {
        return sentence(navigation.mine());
    }

    public List<DutyRow> getOwed() {
        if (owed == null) {
            var mine = navigation.mine();
            var now = clock.instant();
            owed = mine.owed().stream()
                    .map(duty -> row(duty, duty == mine.next(), now))
                    .toList();
        }
        return owed;
    }

    public List<Kept> getKept() {
        return navigation.mine().kept();
    }

    public List<News> getNews() {
        return navigation.mine().news();
    }

    static String sentence(DutyList mine) {
        var rest = mine.owed().isEmpty() ? "Everything" : "Everything else";
        var until = mine.inOrderUntil();
        return needs(mine.owed().size())
                + (mine.kept().isEmpty()
                        ? ""
                        : " " + rest + " is in order" + (until == null ? "." : " until " + When.sayDate(until) + "."));
    }

    private static String needs(int owed) {
        return switch (owed) {
            case 0 -> "Nothing needs you now.";
            case 1 -> "One thing needs you.";
            default -> DutyList.inWords(owed) + " things need you.";
        };
    }

    private static DutyRow row(Duty duty, boolean next, Instant now) {
        return new DutyRow(
                duty.title(),
                duty.explanation(),
                due(duty.due(), now),
                kind(duty.due(), now),
                duty.link(),
                duty.button(),
                next ? "button main" : "button");
    }

    private static String due(Instant due, Instant now) {
        if (due == null) {
            return "";
        }
        var distance = When.sayUntil(now, due);
        return due.isBefore(now) ? distance : "due " + distance;
    }

    private static String kind(Instant due, Instant now) {
        if (due == null) {
            return "calm";
        }
        return due.isBefore(now) ? "bad" : due.isBefore(now.plus(NEAR)) ? "warn" : "calm";
    }
}
