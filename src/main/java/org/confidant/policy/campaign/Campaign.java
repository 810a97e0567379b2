package org.confidant.policy.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.VersionNumber;

/**
 * How far the people of a version have come.
 *
 * @param countedAt UTC; the figures are as they were then
 * @param days oldest first, only days on which somebody answered
 */
public record Campaign(
        UUID versionId,
        String code,
        String title,
        VersionNumber number,
        LocalDate effectiveFrom,
        Instant countedAt,
        Figures all,
        List<TeamFigures> teams,
        List<DayFigures> days,
        List<Chase> chases) {

    /** That somebody reminded people by hand. Instants are UTC. */
    public record Chase(LocalDate day, String by, long people, Instant last) {}
}
