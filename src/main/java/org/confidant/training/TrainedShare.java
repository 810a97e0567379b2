package org.confidant.training;

import java.util.Locale;

/**
 * How many of the people completed the yearly course in the last twelve months (TRN-04). Whole numbers only: a share is
 * compared exactly and shown cut, never rounded up to a target that was missed.
 */
public record TrainedShare(long trained, long people) {

    public TrainedShare {
        if (trained < 0 || people < trained) {
            throw new IllegalArgumentException("No more people can be trained than there are");
        }
    }

    /** Nobody to train: there is no share, so there is none to meet. */
    public boolean known() {
        return people > 0;
    }

    public boolean meets(int targetPercent) {
        return known() && Math.multiplyExact(trained, 100L) >= Math.multiplyExact(people, (long) targetPercent);
    }

    /** Per cent with one decimal place, cut: 94.99 shows 94.9. */
    public String shown() {
        long perMille = known() ? Math.multiplyExact(trained, 1000L) / people : 0;
        return String.format(Locale.ROOT, "%d.%d", perMille / 10, perMille % 10);
    }
}
