package org.confidant.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.time.When;

/** Agreements, terms and answers to test with. Public, because in-container tests bring it along. */
public final class AgreementFixture {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final LocalDate TODAY = When.dayOf(NOW);
    static final UUID OWNER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private AgreementFixture() {}

    static Terms terms(LocalDate from, LocalDate to) {
        return terms(Direction.WE_PROCESS_FOR, SubProcessing.SPECIFIC, from, to, Renewal.MANUAL, 90);
    }

    static Terms terms(
            Direction direction,
            SubProcessing subProcessing,
            LocalDate from,
            LocalDate to,
            Renewal renewal,
            Integer notice) {
        return new Terms(
                direction,
                "sample services",
                null,
                null,
                "Sample purpose",
                null,
                true,
                null,
                null,
                null,
                null,
                subProcessing,
                null,
                from,
                to,
                from != null && to == null,
                notice,
                renewal,
                null,
                24,
                5,
                null,
                null,
                null,
                null,
                null,
                EndOfContract.RETURN_THEN_DELETE,
                30,
                false);
    }

    static Agreement draft(Terms terms) {
        return new Agreement("DPA-2026-0001", terms, "Sample County Council", OWNER, OWNER, NOW);
    }

    static Agreement draft() {
        return draft(terms(TODAY.minusDays(10), TODAY.plusYears(2)));
    }

    /** Led through the usual steps, without asking for papers. */
    static Agreement in(AgreementState state) {
        return in(state, terms(TODAY.minusDays(10), TODAY.plusYears(2)));
    }

    static Agreement in(AgreementState state, Terms terms) {
        var agreement = draft(terms);
        for (var step : way(state)) {
            if (step == Step.SIGN) agreement.signed(new Signing(TODAY, "A. Sample", "B. Sample"));
            if (step == Step.GIVE_NOTICE) agreement.ending().noticed(TODAY, NoticeBy.US, TODAY.plusDays(90));
            if (step == Step.EXPIRE) agreement.ending().endedOn(TODAY);
            agreement.take(step, TODAY);
        }
        return agreement;
    }

    private static List<Step> way(AgreementState state) {
        var toActive = List.of(Step.SUBMIT, Step.AGREE, Step.SIGN, Step.ACTIVATE);
        return switch (state) {
            case DRAFT -> List.of();
            case UNDER_REVIEW -> toActive.subList(0, 1);
            case DPO_QUERIED -> List.of(Step.SUBMIT, Step.QUERY);
            case AGREED -> toActive.subList(0, 2);
            case SIGNED -> toActive.subList(0, 3);
            case ACTIVE -> toActive;
            case EXPIRING -> with(toActive, Step.NEAR_END);
            case RENEWED -> with(toActive, Step.REPLACE);
            case EXPIRED -> with(toActive, Step.EXPIRE);
            case SUSPENDED -> with(toActive, Step.SUSPEND);
            case TERMINATION_NOTICE -> with(toActive, Step.GIVE_NOTICE);
            case TERMINATED -> with(toActive, Step.GIVE_NOTICE, Step.END);
            case EXIT_IN_PROGRESS -> with(toActive, Step.GIVE_NOTICE, Step.END, Step.START_EXIT);
            case EXIT_COMPLETE -> with(toActive, Step.GIVE_NOTICE, Step.END, Step.START_EXIT, Step.COMPLETE_EXIT);
        };
    }

    private static List<Step> with(List<Step> steps, Step... more) {
        var all = new java.util.ArrayList<>(steps);
        all.addAll(List.of(more));
        return all;
    }

    /** Every clause present. */
    static Map<Clause, Checklist.Answer> allPresent() {
        var answers = new EnumMap<Clause, Checklist.Answer>(Clause.class);
        for (var clause : Clause.values()) answers.put(clause, new Checklist.Answer(ClauseStatus.PRESENT, null));
        return answers;
    }

    /** A small PDF that says so by its content. */
    public static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n"
                        + "trailer<</Size 3/Root 1 0 R>>\nstartxref\n98\n%%EOF\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
