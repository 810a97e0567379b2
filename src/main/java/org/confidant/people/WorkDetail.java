package org.confidant.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where somebody works, with which systems and under which agreements. */
public record WorkDetail(UUID personId, String name, long version, UUID siteId, String site, List<Row> engagements) {

    /** One engagement; {@code current} today. */
    public record Row(
            UUID id,
            long version,
            Engagement.Kind kind,
            UUID withId,
            String with,
            LocalDate from,
            LocalDate to,
            boolean current) {}
}
