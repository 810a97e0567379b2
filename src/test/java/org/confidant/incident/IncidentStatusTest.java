package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IncidentStatusTest {

    /** Rulebook 3.5, line by line; the two marked ways back are the house's own (ADR 0051). */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("DRAFT", Set.of("SUBMITTED")),
            Map.entry("SUBMITTED", Set.of("ACKNOWLEDGED", "WITHDRAWN_BY_REPORTER")),
            Map.entry("WITHDRAWN_BY_REPORTER", Set.of()),
            Map.entry("ACKNOWLEDGED", Set.of("TRIAGED")),
            Map.entry("TRIAGED", Set.of("NOT_AN_INCIDENT", "NEAR_MISS", "UNDER_INVESTIGATION")),
            Map.entry("NOT_AN_INCIDENT", Set.of("REOPENED")), // own
            Map.entry("NEAR_MISS", Set.of("REOPENED")), // own
            Map.entry("UNDER_INVESTIGATION", Set.of("RISK_ASSESSED")),
            Map.entry("RISK_ASSESSED", Set.of("DECIDED")),
            Map.entry("DECIDED", Set.of("NOTIFYING", "REMEDIATION")),
            Map.entry("NOTIFYING", Set.of("NOTIFIED_INITIAL")),
            Map.entry("NOTIFIED_INITIAL", Set.of("NOTIFIED_COMPLETE", "REMEDIATION")),
            Map.entry("NOTIFIED_COMPLETE", Set.of("REMEDIATION")),
            Map.entry("REMEDIATION", Set.of("OUTCOME_RECORDED")),
            Map.entry("OUTCOME_RECORDED", Set.of("CLOSED")),
            Map.entry("CLOSED", Set.of("REOPENED")),
            Map.entry("REOPENED", Set.of("UNDER_INVESTIGATION")));

    @Test
    void everyPairOfStatesIsAllowedOrForbiddenAsTheRulebookSays() {
        for (var from : IncidentStatus.values()) {
            for (var to : IncidentStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from.name()).contains(to.name()));
            }
        }
    }

    @Test
    void everyCaseCanReachAnEnd() {
        for (var status : IncidentStatus.values()) {
            var seen = new TreeSet<IncidentStatus>();
            walk(status, seen);

            assertThat(seen).as("from %s", status).anyMatch(reached -> !reached.open());
        }
    }

    @Test
    void saysInWordsWhatTheReporterMayKnow() {
        for (var status : IncidentStatus.values()) {
            assertThat(status.words()).isNotBlank();
            assertThat(status.reporterWords())
                    .doesNotContainIgnoringCase("risk")
                    .doesNotContainIgnoringCase("Commissioner");
        }
    }

    private static void walk(IncidentStatus status, Set<IncidentStatus> seen) {
        if (seen.add(status)) {
            status.next().forEach(next -> walk(next, seen));
        }
    }
}
