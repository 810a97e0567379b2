package org.confidant.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything about one agreement that its page and the REST door show.
 *
 * @param missing what keeps it from its next step, in one line; null when nothing does
 * @param steps what the present caller may do next, the usual step first
 */
public record AgreementDetail(
        UUID id,
        long version,
        String reference,
        AgreementState state,
        String counterparty,
        UUID ownerId,
        String ownerName,
        UUID renewsId,
        Terms terms,
        EndingRow ending,
        LocalDate reviewDue,
        LocalDate nextOn,
        NextKind nextKind,
        String nextWords,
        String clauseSentence,
        String missing,
        List<PartyRow> parties,
        List<ClauseRow> clauses,
        List<FileRow> files,
        List<StepRow> history,
        List<Step> steps) {}
