package org.confidant.incident;

import java.util.List;
import java.util.UUID;

/**
 * A form in the making, for its author.
 *
 * @param stored false as long as nothing was saved
 * @param sentAs the case it became, or null
 * @param warning of MIN-02 about the free texts; empty when there is none
 * @param late whether it was noticed longer ago than it should have been reported (INC-06)
 */
public record DraftView(
        UUID id,
        boolean stored,
        int step,
        UUID sentAs,
        ReportAnswers answers,
        List<Colleague> personsInvolved,
        String warning,
        boolean late) {}
