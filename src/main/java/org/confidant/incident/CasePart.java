package org.confidant.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.secrets.Sealed;

/**
 * One row of any of the tables beside a case, as the one query over all of them gives it. What a column means depends on
 * the table; {@link CaseParts} says which stands where.
 */
public record CasePart(
        UUID incidentId,
        UUID id,
        long version,
        UUID authorId,
        Instant recordedAt,
        Sealed said,
        UUID person,
        String code,
        String text,
        long[] numbers,
        Sealed secret,
        Sealed secondSecret,
        Instant moment,
        LocalDate day) {

    public long number(int position) {
        return numbers[position];
    }
}
