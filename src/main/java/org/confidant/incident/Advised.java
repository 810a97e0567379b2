package org.confidant.incident;

import java.time.Instant;
import java.util.List;

/** Whether the data protection officer has advised on the case as it stands, that is, since it was last reopened. */
final class Advised {

    private Advised() {}

    static boolean since(List<DpoAdvice> advice, List<IncidentEvent> events) {
        var reopened = events.stream()
                .filter(event -> event.kind() == EventKind.REOPENED)
                .map(IncidentEvent::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return advice.stream().anyMatch(one -> one.recordedAt().isAfter(reopened));
    }
}
