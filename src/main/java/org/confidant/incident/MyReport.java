package org.confidant.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a reporter sees of a case: the form, what was added to it, who has it, and how far it is. Nothing of the work. */
public record MyReport(
        UUID id,
        long version,
        String reference,
        IncidentStatus status,
        boolean mayWithdraw,
        boolean mayAmend,
        Instant acknowledgeBy,
        FormView form,
        List<String> sentTo,
        List<String> copiedTo,
        List<PersonLine> personsInvolved,
        List<CaseLine> amendments,
        List<Opening> openings) {}
