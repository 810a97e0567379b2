package org.confidant.audit.proof;

import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;

/** What an evidence pack is about: an object, a period of days in London with both ends included, or both together. */
public record PackOf(String objectType, String objectId, LocalDate from, LocalDate to) {

    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_ID = 120;

    public PackOf {
        objectType = blankToNull(objectType);
        objectId = blankToNull(objectId);
        if (objectType != null && objectType.length() > LONGEST_TYPE)
            throw new Invalid("objectType", "No kind of object has so long a name.");
        if (objectId != null && objectId.length() > LONGEST_ID)
            throw new Invalid("objectId", "No object has so long an id.");
        if (objectType != null && objectId == null) throw new Invalid("objectId", "Enter the id of the object.");
        if (objectId != null && objectType == null)
            throw new Invalid("objectType", "Enter the kind of object, such as AGREEMENT.");
        if (objectType == null && from == null)
            throw new Invalid("objectType", "Name an object, or the first and the last day of a period.");
        if (from == null && to != null) throw new Invalid("from", "Enter the first day too.");
        if (from != null && to == null) throw new Invalid("to", "Enter the last day too.");
        if (from != null && to.isBefore(from))
            throw new Invalid("to", "The last day must not be before the first day.");
    }

    /** "AGREEMENT 0190..., 2026-01-01 to 2026-02-01". */
    String inWords() {
        var object = objectType == null ? "" : objectType + " " + objectId;
        var period = from == null ? "" : from + " to " + to;
        return object.isEmpty() || period.isEmpty() ? object + period : object + ", " + period;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
