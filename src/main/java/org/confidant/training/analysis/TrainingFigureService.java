package org.confidant.training.analysis;

import static org.confidant.foundation.security.Permission.ADMINISTER;
import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.SEE_COVERAGE;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.training.CompletionBook;
import org.confidant.training.CourseTerms;
import org.confidant.training.TrainingFigure;

/**
 * The figures (TRN-04, TRN-05). A small organisation is counted while one looks; a large one by a job, within minutes of
 * every change, so that looking costs the same however many people there are.
 */
@Service
public class TrainingFigureService {

    private static final int COUNTED_AT_ONCE = 2_000;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Inject
    private Figures figures;

    @Inject
    private CompletionBook book;

    @Inject
    private Settings settings;

    @Inject
    private Event<Fact> facts;

    @Allowed({SEE_COVERAGE, RECORD_TRAINING})
    public FigureSheet figures() {
        var kept = figures.kept();
        if (kept != null && sheet(kept).present().people() > COUNTED_AT_ONCE) return sheet(kept);
        var counted = figures.count(TrainingFigure.YEARLY, Counting.daysUpTo(book.today()));
        return sheet(new Figures.Kept(book.now(), null, counted));
    }

    /** The figure of a large organisation in words; a small one is counted. */
    @Allowed({SEE_COVERAGE, RECORD_TRAINING})
    public Optional<String> sentence() {
        return figures.whole()
                .filter(whole -> whole.people() > COUNTED_AT_ONCE)
                .map(whole -> new TrainingFigure(course(), whole.rolling(), target()).sentence());
    }

    /** The people of a figure, by family name. */
    @Allowed({SEE_COVERAGE, RECORD_TRAINING})
    public Slice<PersonBehind> behind(Behind asked, SliceRequest slice) {
        return figures.behind(TrainingFigure.YEARLY, asked, slice);
    }

    /** The figures for a file; that they were taken away is on record (AUD-02). */
    @Allowed({SEE_COVERAGE, RECORD_TRAINING})
    public FigureSheet takeAway() {
        facts.fire(Fact.of("TRAINING_FIGURES_EXPORTED", "TRAINING_FIGURE", FigureScope.ORGANISATION.name()));
        return figures();
    }

    /** The first of the people of a figure for a file; that they were taken away is on record (AUD-02). */
    @Allowed({SEE_COVERAGE, RECORD_TRAINING})
    public Slice<PersonBehind> takeAway(Behind asked) {
        var first = behind(asked, SliceRequest.first(SliceRequest.MOST));
        facts.fire(Fact.of("TRAINING_PEOPLE_EXPORTED", "TRAINING_FIGURE", asked.scope() + " " + asked.asOf())
                .because(asked.part().name()));
        return first;
    }

    /** For the job: counts when something was recorded, when the day is another one, or after an hour. */
    @Allowed(ADMINISTER)
    public boolean countIfNeeded() {
        var now = book.now();
        var newest = figures.newestRecord();
        var kept = figures.kept();
        if (kept != null
                && Objects.equals(kept.last(), newest)
                && sheet(kept).present().asOf().equals(book.today())
                && kept.countedAt().plus(GOOD_FOR).isAfter(now)) return false;
        figures.keep(figures.count(TrainingFigure.YEARLY, Counting.daysUpTo(book.today())), now, newest);
        return true;
    }

    private FigureSheet sheet(Figures.Kept kept) {
        return FigureSheet.of(kept.countedAt(), course(), target(), kept.figures());
    }

    private String course() {
        return book.course(TrainingFigure.YEARLY).map(CourseTerms::title).orElse(null);
    }

    private int target() {
        return settings.number("trn.targetPct");
    }
}
