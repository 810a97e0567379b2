package org.confidant.training;

/**
 * The figure of TRN-04 with what is needed to read it.
 *
 * @param course the yearly course's title; null when the catalogue does not have it
 */
public record TrainingFigure(String course, TrainedShare share, int targetPercent) {

    /** The course that the yearly figure counts. */
    public static final String YEARLY = "DSA1";

    /** One sentence, computed. */
    public String sentence() {
        if (course == null) {
            return "There is no course with the code " + YEARLY + " yet, so there is no figure.";
        }
        if (!share.known()) {
            return "Nobody is at work today, so there is no figure.";
        }
        return share.trained() + " of " + share.people() + " people completed " + course
                + " in the last twelve months: " + share.shown() + " per cent, "
                + (share.meets(targetPercent) ? "which meets" : "which misses") + " the target of " + targetPercent
                + ".";
    }
}
