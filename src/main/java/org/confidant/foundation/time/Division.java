package org.confidant.foundation.time;

import java.util.Arrays;
import java.util.Optional;

/** Whose holidays. The first three are those of the file that GOV.UK publishes, the last is our own. */
public enum Division {
    ENGLAND_AND_WALES("england-and-wales", "England and Wales"),
    SCOTLAND("scotland", "Scotland"),
    NORTHERN_IRELAND("northern-ireland", "Northern Ireland"),
    ORGANISATION("organisation", "This organisation");

    private final String key;
    private final String label;

    Division(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public static Optional<Division> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    public String getLabel() {
        return label;
    }

    public String label() {
        return label;
    }
}
