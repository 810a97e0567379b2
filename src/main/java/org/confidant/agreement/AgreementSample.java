package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.PersonCard;

/** Registers three invented agreements through the room's own doors, as the people would who may. */
@ApplicationScoped
public class AgreementSample {

    @Inject
    private AgreementService agreements;

    @Inject
    private AgreementFileService files;

    @Inject
    private ClauseService clauses;

    @Inject
    private AgreementStepService steps;

    @Inject
    private AgreementCalendarService calendar;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public void load(PersonCard manager, PersonCard dpo) {
        var today = When.dayOf(clock.instant());
        var council = terms(Direction.WE_PROCESS_FOR, "talking therapies", today.minusMonths(10), today.plusMonths(26));
        var shredding = terms(Direction.THEY_PROCESS_FOR_US, "shredding of paper records", today.plusDays(20), null);
        var hosting =
                terms(Direction.THEY_PROCESS_FOR_US, "hosting of the website", today.minusYears(2), today.plusDays(38));
        caller.as(as(manager, Role.CONTRACT_MANAGER), () -> {
            var review = register("Sample Shredding Company", shredding);
            answer(review, Set.of(Clause.C7, Clause.C11, Clause.C13));
            steps.manage(
                    review, version(review), StepOrder.of(Step.SUBMIT, "Three clauses are still being talked about."));
        });
        inEffect(register(manager, "Sampleshire County Council", council), manager, dpo);
        inEffect(register(manager, "Sample Web Hosting", hosting), manager, dpo);
    }

    private UUID register(PersonCard manager, String party, Terms terms) {
        var id = new UUID[1];
        caller.as(as(manager, Role.CONTRACT_MANAGER), () -> id[0] = register(party, terms));
        return id[0];
    }

    private UUID register(String party, Terms terms) {
        return agreements.register(new RegisterAgreement(party, null, terms), Ids.next());
    }

    private void inEffect(UUID id, PersonCard manager, PersonCard dpo) {
        var today = When.dayOf(clock.instant());
        caller.as(as(manager, Role.CONTRACT_MANAGER), () -> {
            files.add(id, version(id), FileUse.SIGNED_COPY, signedCopy());
            answer(id, Set.of());
            steps.manage(id, version(id), StepOrder.of(Step.SUBMIT, null));
        });
        caller.as(
                as(dpo, Role.DPO),
                () -> steps.decide(id, version(id), StepOrder.of(Step.AGREE, "Every clause is in it.")));
        caller.as(
                as(manager, Role.CONTRACT_MANAGER),
                () -> steps.manage(
                        id, version(id), StepOrder.signed(today, "A. Sample, Director", "B. Sample, Director")));
        caller.as(as(dpo, Role.DPO), () -> {
            steps.decide(id, version(id), StepOrder.of(Step.ACTIVATE, null));
            calendar.advance(id);
        });
    }

    private void answer(UUID id, Set<Clause> notYet) {
        List<ClauseAnswer> answers = Arrays.stream(Clause.values())
                .map(clause -> new ClauseAnswer(
                        clause,
                        !notYet.contains(clause)
                                ? ClauseStatus.PRESENT
                                : clause == Clause.C13 ? ClauseStatus.ABSENT : ClauseStatus.PARTIAL,
                        clause == Clause.C13 && notYet.contains(clause)
                                ? null
                                : (clause.ordinal() / 4 + 1) + "." + (clause.ordinal() % 4 + 1)))
                .toList();
        clauses.answer(id, version(id), answers);
    }

    private long version(UUID id) {
        return agreements.view(id).version();
    }

    private Identity as(PersonCard person, Role role) {
        return new Identity(null, person.id(), person.name(), Set.of(role), clock.instant(), "PASSWORD", null);
    }

    private static Terms terms(Direction direction, String title, LocalDate from, LocalDate to) {
        return new Terms(
                direction,
                title,
                "As long as the service runs",
                "Collected, stored, shared with those who treat, and destroyed at the end",
                "To provide " + title,
                "Names, contact details, notes",
                direction == Direction.WE_PROCESS_FOR,
                "Clients and their families",
                "The controller gives written instructions and may audit",
                "United Kingdom",
                "None",
                SubProcessing.SPECIFIC,
                null,
                from,
                to,
                to == null,
                90,
                Renewal.MANUAL,
                "Encryption in transit and at rest; access by role; yearly test",
                24,
                5,
                "Once a year, with 14 days’ notice",
                null,
                "England and Wales",
                null,
                null,
                EndOfContract.RETURN_THEN_DELETE,
                30,
                true);
    }

    /** A page that says plainly that nobody signed it. */
    private static Upload signedCopy() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
                text.newLineAtOffset(72, 700);
                text.showText("Sample: a signed data processing agreement would stand here.");
                text.endText();
            }
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Upload("sample-agreement.pdf", FileKind.PDF, bytes.toByteArray(), Sha256.hex(bytes.toByteArray()));
    }
}
