package org.confidant.training.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import org.confidant.training.TrainedShare;

/**
 * A counted figure (TRN-04, TRN-05).
 *
 * @param asOf the day it speaks of
 * @param key the team's id or the role; empty for the organisation and for people without a team
 * @param people at work on that day and not exempt
 * @param trained of them, in the twelve months up to that day
 * @param trainedInYear of them, in the year of the toolkit up to that day
 */
public record Figure(
        LocalDate asOf, FigureScope scope, String key, String name, long people, long trained, long trainedInYear)
        implements Serializable {

    public TrainedShare rolling() {
        return new TrainedShare(trained, people);
    }

    public TrainedShare inYear() {
        return new TrainedShare(trainedInYear, people);
    }

    public long untrained() {
        return people - trained;
    }

    public long untrainedInYear() {
        return people - trainedInYear;
    }
}
