package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.Engagement;
import org.confidant.people.EngagementService;
import org.confidant.people.SignAgain;
import org.confidant.support.AskedAgain;
import org.confidant.support.Deployments;
import org.confidant.support.LetterTexts;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AgreementServiceIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant(AgreementFixture.class, LetterTexts.class, AskedAgain.class);
    }

    @Inject
    private AgreementService agreements;

    @Inject
    private ClauseService clauses;

    @Inject
    private AgreementStepService steps;

    @Inject
    private AgreementFileService files;

    @Inject
    private AgreementCalendarService calendar;

    @Inject
    private AgreementDuties duties;

    @Inject
    private EngagementService engagements;

    @Inject
    private AskedAgain askedAgain;

    @Inject
    private Caller caller;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    @Inject
    private Instance<RequestContextController> requests;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private UUID manager;
    private UUID dpo;
    private LocalDate today;
    private String party;

    @BeforeEach
    void bringPeople() throws Exception {
        today = When.dayOf(clock.instant());
        party = "Party " + UUID.randomUUID();
        manager = person(Role.CONTRACT_MANAGER);
        dpo = person(Role.DPO);
    }

    @Test
    void DPA_01_anAgreementIsRegisteredWithItsPartiesAndNumber() throws Exception {
        var id = register(terms(today, today.plusYears(1)));

        var detail = view(id);
        assertThat(detail.reference()).matches("DPA-" + today.getYear() + "-\\d{4,}");
        assertThat(detail.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(detail.ownerId()).isEqualTo(manager);
        assertThat(detail.parties())
                .extracting(row -> row.details().role())
                .containsExactly(PartyRole.PROCESSOR, PartyRole.CONTROLLER);
        assertThat(detail.parties().get(1).details().name()).isEqualTo(party);
        assertThat(detail.terms()).isEqualTo(terms(today, today.plusYears(1)));
        assertThat(detail.clauseSentence()).isEqualTo("0 of 20 present. It can take effect when all are.");
        assertThat(audited(id, "AGREEMENT_REGISTERED")).isEqualTo(1);
    }

    @Test
    void theNumberHasNoGapsThoughManyRegisterAtOnceAndSomeFail() throws Exception {
        var jobs = new ArrayList<Future<String>>();
        for (int i = 0; i < 12; i++) {
            var fails = i % 3 == 0;
            jobs.add(executor.submit(() -> inRequest(() -> {
                try {
                    return view(register(fails ? terms(today, today.minusDays(1)) : terms(today, null)))
                            .reference();
                } catch (RuleBroken expected) {
                    return null;
                }
            })));
        }
        var numbers = new ArrayList<Integer>();
        for (var job : jobs)
            if (job.get() != null) numbers.add(Integer.parseInt(job.get().substring(9)));

        numbers.sort(null);
        assertThat(numbers).hasSize(8).doesNotHaveDuplicates();
        assertThat(count("select count(*) from agreement where reference like ?", "DPA-" + today.getYear() + "-%"))
                .isEqualTo(count("select last_number from agreement_number where year = ?", "" + today.getYear()));
    }

    @Test
    void aDoubleClickRegistersOnce() throws Exception {
        var key = Ids.next();
        var command = new RegisterAgreement(party, null, terms(today, null));

        var first = as(manager, Role.CONTRACT_MANAGER, () -> agreements.register(command, key));

        assertThat(as(manager, Role.CONTRACT_MANAGER, () -> agreements.register(command, key)))
                .isEqualTo(first);
        assertThatThrownBy(() -> as(
                        manager,
                        Role.CONTRACT_MANAGER,
                        () -> agreements.register(new RegisterAgreement("Other", null, terms(today, null)), key)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSignedCopyIsKeptWithTheRegistrationOnceHoweverOftenItIsSent() throws Exception {
        var key = Ids.next();
        var bytes = AgreementFixture.pdf();
        var copy = new Upload("copy.pdf", FileKind.PDF, bytes, Sha256.hex(bytes));
        var command = new RegisterAgreement(party, null, terms(today, null));

        var first = as(manager, Role.CONTRACT_MANAGER, () -> agreements.registerWithCopy(command, copy, key));
        var second = as(manager, Role.CONTRACT_MANAGER, () -> agreements.registerWithCopy(command, copy, key));

        assertThat(second).isEqualTo(first);
        assertThat(view(first).files()).extracting(FileRow::sha256).containsExactly(copy.sha256());
    }

    @Test
    void DPA_04_theWholeLifeFromTheDraftToTheClosedFile() throws Exception {
        var id = register(terms(today, today.plusYears(2)));
        manage(id, StepOrder.of(Step.SUBMIT, null));
        decide(id, StepOrder.of(Step.QUERY, "Where are the sub-processors named?"));
        manage(id, StepOrder.of(Step.ANSWER, "In schedule 2."));
        decide(id, StepOrder.of(Step.AGREE, null));
        assertThatThrownBy(() -> manage(id, signed())).hasMessageContaining("the signed copy is not attached");
        attach(id, FileUse.SIGNED_COPY);
        manage(id, signed());
        assertThatThrownBy(() -> decide(id, StepOrder.of(Step.ACTIVATE, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("breach notice without undue delay (C13) is not checked yet");
        answerAll(id);
        decide(id, StepOrder.of(Step.ACTIVATE, null));

        var active = view(id);
        assertThat(active.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(active.reviewDue()).as("DPA-07").isEqualTo(today.plusMonths(12));
        assertThat(active.missing()).isNull();

        decide(id, StepOrder.of(Step.SUSPEND, "A breach is being looked into."));
        decide(id, StepOrder.of(Step.RESUME, "It is mended."));
        manage(id, StepOrder.notice(today.minusDays(9), NoticeBy.THEM, today.minusDays(1)));
        manage(id, StepOrder.of(Step.END, null));
        manage(id, StepOrder.of(Step.START_EXIT, null));
        assertThat(view(id).ending().exitDueOn()).as("DPA-08").isEqualTo(today.plusDays(29));
        var closing = StepOrder.closed("None were used", null, null, "Accounts closed on the last day");
        assertThatThrownBy(() -> manage(id, closing)).hasMessageContaining("certificate of deletion");
        attach(id, FileUse.RETURN_RECEIPT);
        attach(id, FileUse.DELETION_CERTIFICATE);
        manage(id, closing);

        var closed = view(id);
        assertThat(closed.state()).isEqualTo(AgreementState.EXIT_COMPLETE);
        assertThat(closed.history())
                .extracting(StepRow::step)
                .containsExactly(
                        Step.COMPLETE_EXIT,
                        Step.START_EXIT,
                        Step.END,
                        Step.GIVE_NOTICE,
                        Step.RESUME,
                        Step.SUSPEND,
                        Step.ACTIVATE,
                        Step.SIGN,
                        Step.AGREE,
                        Step.ANSWER,
                        Step.QUERY,
                        Step.SUBMIT,
                        Step.REGISTER);
        assertThat(closed.steps()).isEmpty();
        assertThatThrownBy(() -> attach(id, FileUse.SIGNED_COPY)).isInstanceOf(RuleBroken.class);
        assertThat(audited(id, "AGREEMENT_ACTIVATE")).isEqualTo(1);
    }

    @Test
    void POL_16_whoWorksUnderAnAgreementWithTermsOfItsOwnSignsAgain() throws Exception {
        var id = signedDraft();
        var again = new StepOrder(
                Step.ACTIVATE, null, null, null, null, null, null, null, null, null, null, null, false, true);
        assertThatThrownBy(() -> decide(id, again))
                .isInstanceOfSatisfying(
                        RuleBroken.class, said -> assertThat(said.field()).isEqualTo("signAgain"));
        var engaged = person(Role.STAFF);
        var formerly = person(Role.STAFF);
        as(
                person(Role.HR_MANAGER),
                Role.HR_MANAGER,
                () -> engagements.begin(engaged, Engagement.Kind.AGREEMENT, id, today, null));
        as(
                person(Role.HR_MANAGER),
                Role.HR_MANAGER,
                () -> engagements.begin(
                        formerly, Engagement.Kind.AGREEMENT, id, today.minusDays(9), today.minusDays(1)));

        decide(id, again);

        assertThat(askedAgain.heard()).contains(new SignAgain(Set.of(engaged), SignAgain.Why.AGREEMENT));
        assertThat(view(id).state()).isEqualTo(AgreementState.ACTIVE);
        var suspend = new StepOrder(
                Step.SUSPEND, "Why.", null, null, null, null, null, null, null, null, null, null, false, true);
        assertThatThrownBy(() -> decide(id, suspend)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void DPA_04_aWaiverOfTheDpoLetsAPartialClausePass() throws Exception {
        var id = signedDraft();
        answer(id, new ClauseAnswer(Clause.C3, ClauseStatus.PARTIAL, "7"));
        assertThatThrownBy(() -> decide(id, StepOrder.of(Step.ACTIVATE, null)))
                .hasMessage(
                        "It cannot take effect yet: security measures (C3) is partial and the DPO has not waived it.");

        assertThatThrownBy(() -> waive(id, Clause.C4, today.plusDays(9))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> waive(id, Clause.C3, today.plusDays(91))).isInstanceOf(RuleBroken.class);
        waive(id, Clause.C3, today.plusDays(90));
        decide(id, StepOrder.of(Step.ACTIVATE, null));

        assertThat(view(id).clauses())
                .filteredOn(row -> row.clause() == Clause.C3)
                .extracting(ClauseRow::waivedBecause)
                .doesNotContainNull();
        assertThat(view(id).nextKind()).isEqualTo(NextKind.WAIVER_ENDS);
        assertThat(view(id).nextOn()).isEqualTo(today.plusDays(90));
    }

    @Test
    void DPA_04_notNeededIsRefusedWhereTheClauseIsNeeded() throws Exception {
        var id = register(terms(today, null));

        assertThatThrownBy(() -> answer(id, new ClauseAnswer(Clause.C10, ClauseStatus.NA, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("only if sub-processors are not allowed");
        assertThatThrownBy(() -> answer(id, new ClauseAnswer(Clause.C1, ClauseStatus.PRESENT, " ")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("such as 4.1");
    }

    @Test
    void anAgreementGoesIntoOtherHandsAndWhoeverTakesItIsTold() throws Exception {
        var id = register(terms(today, null));
        var other = person(Role.CONTRACT_MANAGER);
        assertThatThrownBy(() -> handOver(id, manager)).hasMessageContaining("looks after it already");
        assertThatThrownBy(() -> handOver(id, dpo)).hasMessageContaining("contract manager");

        handOver(id, other);

        var reference = view(id).reference();
        assertThat(view(id).ownerId()).isEqualTo(other);
        assertThat(view(id).history()).extracting(StepRow::step).first().isEqualTo(Step.HAND_OVER);
        assertThat(view(id).history().get(0).note()).startsWith("To ");
        assertThat(LetterTexts.to(other, data, vault))
                .singleElement()
                .asString()
                .contains("It is in your care now.");
        assertThat(titles(manager, Role.CONTRACT_MANAGER)).noneMatch(title -> title.contains(reference));
        assertThat(titles(other, Role.CONTRACT_MANAGER)).hasSize(1);
        assertThat(audited(id, "AGREEMENT_HANDED_OVER")).isEqualTo(1);
    }

    private void handOver(UUID id, UUID owner) throws Exception {
        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.handOver(id, version(id), owner);
            return null;
        });
    }

    @Test
    void everyAnswerIsKeptAndTheLatestCounts() throws Exception {
        var id = register(terms(today, null));
        answer(id, new ClauseAnswer(Clause.C1, ClauseStatus.ABSENT, null));
        answer(id, new ClauseAnswer(Clause.C1, ClauseStatus.PRESENT, "4.1"));
        answer(id, new ClauseAnswer(Clause.C1, ClauseStatus.PRESENT, "4.1"));

        assertThat(count("select count(*) from clause_review where agreement_id = ?", id.toString()))
                .isEqualTo(2);
        var row = view(id).clauses().stream()
                .filter(clause -> clause.clause() == Clause.C1)
                .findFirst()
                .orElseThrow();
        assertThat(row.status()).isEqualTo(ClauseStatus.PRESENT);
        assertThat(row.where()).isEqualTo("4.1");
        assertThat(row.reviewerId()).isEqualTo(manager);
        for (var table : List.of("clause_review", "agreement_step"))
            assertThatThrownBy(() -> execute("delete from " + table + " where agreement_id = ?", id.toString()))
                    .isInstanceOf(SQLException.class);
    }

    @Test
    void aSignedCopyIsKeptAsItCameAndANewOneStandsBesideIt() throws Exception {
        var id = register(terms(today, null));
        var first = attach(id, FileUse.SIGNED_COPY);
        attach(id, FileUse.SIGNED_COPY);

        assertThat(view(id).files()).hasSize(2);
        var paper = as(manager, Role.CONTRACT_MANAGER, () -> files.read(id, first));
        assertThat(paper.content()).isEqualTo(AgreementFixture.pdf());
        assertThat(paper.sha256()).isEqualTo(Sha256.hex(AgreementFixture.pdf()));
        assertThatThrownBy(() -> execute("update agreement_file set name = 'x' where agreement_id = ?", id.toString()))
                .isInstanceOf(SQLException.class);
        var other = register(terms(today, null));
        assertThatThrownBy(() -> as(manager, Role.CONTRACT_MANAGER, () -> files.read(other, first)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLargeSignedCopyFits() throws Exception {
        var id = register(terms(today, null));
        var bytes = Arrays.copyOf(AgreementFixture.pdf(), 20 * 1024 * 1024);

        var file = as(
                manager,
                Role.CONTRACT_MANAGER,
                () -> files.add(
                        id,
                        version(id),
                        FileUse.SIGNED_COPY,
                        new Upload("large.pdf", FileKind.PDF, bytes, Sha256.hex(bytes))));

        assertThat(as(manager, Role.CONTRACT_MANAGER, () -> files.read(id, file))
                        .content())
                .hasSize(bytes.length);
    }

    @Test
    void aChangeOnAnOldVersionIsStaleAndLosesNothing() throws Exception {
        var id = register(terms(today, null));
        var seen = view(id).version();
        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.changeTerms(id, seen, terms(today, today.plusYears(3)));
            return null;
        });

        assertThatThrownBy(() -> as(manager, Role.CONTRACT_MANAGER, () -> {
                    agreements.changeTerms(id, seen, terms(today, today.plusYears(5)));
                    return null;
                }))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> as(
                        manager,
                        Role.CONTRACT_MANAGER,
                        () -> clauses.answer(
                                id, seen, List.of(new ClauseAnswer(Clause.C1, ClauseStatus.ABSENT, null)))))
                .isInstanceOf(Stale.class);
        assertThat(view(id).terms().termEnd()).isEqualTo(today.plusYears(3));
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        var tooLong = "x".repeat(1_000_000);
        assertThatThrownBy(() -> register(withTitle(" "))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> register(withTitle(tooLong)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("at most 200 characters");
        assertThatThrownBy(() -> register(terms(today, today.minusDays(1)))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> view(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void namesInOtherScriptsAndEmojiSurvive() throws Exception {
        var title = "Données — שלום 🗂️";

        assertThat(view(register(withTitle(title))).terms().title()).isEqualTo(title);
    }

    @Test
    void SEC_06_eachRoleDoesOnlyWhatIsItsOwn() throws Exception {
        var id = register(terms(today, null));
        var reader = UUID.randomUUID();
        var seen = view(id).version();

        for (var role : Role.values()) {
            if (!role.permissions().contains(org.confidant.foundation.security.Permission.SEE_AGREEMENTS)) {
                assertThatThrownBy(() -> as(reader, role, () -> agreements.view(id)))
                        .as(role.name())
                        .isInstanceOf(Refused.class);
                assertThatThrownBy(() -> as(
                                reader, role, () -> agreements.list(AgreementFilter.current(), SliceRequest.first(1))))
                        .isInstanceOf(Refused.class);
                assertThat(as(reader, role, () -> duties.owed())).isEmpty();
            }
            if (role != Role.CONTRACT_MANAGER)
                assertThatThrownBy(() -> as(reader, role, () -> {
                            steps.manage(id, seen, StepOrder.of(Step.SUBMIT, null));
                            return null;
                        }))
                        .as(role.name())
                        .isInstanceOf(Refused.class);
            if (role != Role.DPO)
                assertThatThrownBy(() -> as(reader, role, () -> {
                            steps.decide(id, seen, StepOrder.of(Step.AGREE, null));
                            return null;
                        }))
                        .as(role.name())
                        .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> manage(id, StepOrder.of(Step.AGREE, null))).isInstanceOf(RuleBroken.class);
        assertThat(view(id).state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void DPA_06_theCalendarMovesItOnAndRemindsTheOwnerOnce() throws Exception {
        var id = inEffect(terms(today.minusYears(1), today.plusDays(60)));

        advance(id);
        advance(id);

        assertThat(view(id).state()).isEqualTo(AgreementState.EXPIRING);
        assertThat(letters("This agreement ends on " + When.sayDate(today.plusDays(60)) + "."))
                .isEqualTo(1);
    }

    @Test
    void DPA_06_itExpiresAfterItsLastDayAndTheDataIsDue() throws Exception {
        var id = inEffect(terms(today.minusYears(1), today.minusDays(1)));

        advance(id);

        var detail = view(id);
        assertThat(detail.state()).isEqualTo(AgreementState.EXPIRED);
        assertThat(detail.nextKind()).isEqualTo(NextKind.EXIT_DUE);
        assertThat(detail.ending().exitDueOn()).isEqualTo(today.plusDays(29));
        assertThat(audited(id, "AGREEMENT_EXPIRE")).isEqualTo(1);
    }

    @Test
    void aNewerVersionReplacesTheFormerWhenItTakesEffect() throws Exception {
        var former = inEffect(terms(today.minusYears(1), today.plusDays(30)));
        var newer = as(manager, Role.CONTRACT_MANAGER, () -> agreements.renew(former, Ids.next()));
        assertThatThrownBy(() -> as(manager, Role.CONTRACT_MANAGER, () -> agreements.renew(former, Ids.next())))
                .isInstanceOf(Conflict.class);
        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.changeTerms(newer, version(newer), terms(today, today.plusYears(2)));
            return null;
        });
        assertThat(view(newer).parties())
                .extracting(row -> row.details().name())
                .contains(party);
        assertThat(view(former).state()).isEqualTo(AgreementState.ACTIVE);

        bringIntoEffect(newer);

        assertThat(view(former).state()).isEqualTo(AgreementState.RENEWED);
        assertThat(view(newer).state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void DPA_07_theYearlyReviewIsRecordedAndDueAgainInAYear() throws Exception {
        var id = inEffect(terms(today, null));

        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.reviewed(id, version(id));
            return null;
        });

        assertThat(view(id).reviewDue()).isEqualTo(today.plusMonths(12));
        assertThat(view(id).history()).extracting(StepRow::step).contains(Step.REVIEW);
    }

    @Test
    void partiesAreAddedChangedAndTakenOutAgain() throws Exception {
        var id = register(terms(today, null));
        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.addParty(id, version(id), PartyDetails.named(PartyRole.SUB_PROCESSOR, "Third"));
            return null;
        });
        var parties = view(id).parties();
        assertThat(parties).hasSize(3);
        as(manager, Role.CONTRACT_MANAGER, () -> {
            agreements.changeParty(
                    id, version(id), parties.get(1).id(), PartyDetails.named(PartyRole.CONTROLLER, party + " renamed"));
            agreements.removeParty(id, version(id), parties.get(2).id());
            return null;
        });
        assertThat(view(id).counterparty()).isEqualTo(party + " renamed");
        assertThat(view(id).parties()).hasSize(2);
        assertThatThrownBy(() -> as(manager, Role.CONTRACT_MANAGER, () -> {
                    agreements.removeParty(id, version(id), parties.get(1).id());
                    return null;
                }))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void theListShowsWhatHappensNextFirstPageByPage() throws Exception {
        var late = register(terms(today.plusDays(30), null));
        var soon = register(terms(today.plusDays(3), null));
        var never = register(terms(null, null));
        var filter = new AgreementFilter(party, null, false);

        var first = as(manager, Role.CONTRACT_MANAGER, () -> agreements.list(filter, SliceRequest.first(2)));
        var second =
                as(manager, Role.CONTRACT_MANAGER, () -> agreements.list(filter, SliceRequest.of(2, first.next())));

        assertThat(Stream.concat(first.rows().stream(), second.rows().stream()))
                .extracting(AgreementRow::id)
                .containsExactly(soon, late, never);
        assertThat(first.rows().get(0).nextWords()).isEqualTo("Is to take effect in 3 days");
        assertThat(second.next()).isNull();
        assertThat(as(
                                manager,
                                Role.CONTRACT_MANAGER,
                                () -> agreements.list(new AgreementFilter("100%", null, true), SliceRequest.first(2)))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() ->
                        as(manager, Role.CONTRACT_MANAGER, () -> agreements.list(filter, SliceRequest.of(2, "x"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theOwnerAndTheDpoAreToldWhatIsOwed() throws Exception {
        var id = register(terms(today, null));
        var reference = view(id).reference();
        assertThat(titles(manager, Role.CONTRACT_MANAGER)).contains("Check the clauses of " + reference);
        assertThat(titles(dpo, Role.DPO)).noneMatch(title -> title.contains(reference));

        manage(id, StepOrder.of(Step.SUBMIT, null));

        assertThat(titles(dpo, Role.DPO)).contains("Decide on " + reference);
        assertThat(count("select count(*) from letter where person_id = ?", dpo.toString()))
                .isPositive();
    }

    /** The server may be another one: what is lazy stays lazy there, and only what was changed is written. */
    @Test
    void whatTheBuildHasWovenWorksOnThisServer() throws Exception {
        var id = register(terms(today, null));
        var file = attach(id, FileUse.values()[0]);

        transaction.begin();
        try {
            var unit = em.getEntityManagerFactory().getPersistenceUnitUtil();
            var found = em.find(AgreementFile.class, file);
            assertThat(unit.isLoaded(found, "name")).isTrue();
            assertThat(unit.isLoaded(found, "content")).isFalse();
            assertThat(found.content()).isNotEmpty();
            assertThat(unit.isLoaded(found, "content")).isTrue();

            Object agreement = em.find(Agreement.class, id);
            assertThat(((ChangeTracker) agreement)._persistence_getPropertyChangeListener())
                    .isInstanceOf(AttributeChangeListener.class);
        } finally {
            transaction.rollback();
        }
    }

    private List<String> titles(UUID who, Role role) throws Exception {
        return as(who, role, () -> duties.owed()).stream()
                .map(duty -> duty.title())
                .toList();
    }

    private static Terms terms(LocalDate from, LocalDate to) {
        return AgreementFixture.terms(from, to);
    }

    private Terms withTitle(String title) {
        var form = RecordForm.of(terms(today, null));
        form.put("title", title);
        return RecordForm.read(Terms.class, form);
    }

    private UUID register(Terms terms) throws Exception {
        return as(
                manager,
                Role.CONTRACT_MANAGER,
                () -> agreements.register(new RegisterAgreement(party, null, terms), Ids.next()));
    }

    private AgreementDetail view(UUID id) throws Exception {
        return as(manager, Role.CONTRACT_MANAGER, () -> agreements.view(id));
    }

    private long version(UUID id) {
        return agreements.view(id).version();
    }

    private StepOrder signed() {
        return StepOrder.signed(today, "A. Sample", "B. Sample");
    }

    private void manage(UUID id, StepOrder order) throws Exception {
        as(manager, Role.CONTRACT_MANAGER, () -> {
            steps.manage(id, version(id), order);
            return null;
        });
    }

    private void decide(UUID id, StepOrder order) throws Exception {
        as(dpo, Role.DPO, () -> {
            steps.decide(id, version(id), order);
            return null;
        });
    }

    private UUID attach(UUID id, FileUse use) throws Exception {
        var bytes = AgreementFixture.pdf();
        return as(
                manager,
                Role.CONTRACT_MANAGER,
                () -> files.add(id, version(id), use, new Upload("copy.pdf", FileKind.PDF, bytes, Sha256.hex(bytes))));
    }

    private void answer(UUID id, ClauseAnswer answer) throws Exception {
        as(manager, Role.CONTRACT_MANAGER, () -> clauses.answer(id, version(id), List.of(answer)));
    }

    private void answerAll(UUID id) throws Exception {
        as(
                manager,
                Role.CONTRACT_MANAGER,
                () -> clauses.answer(
                        id,
                        version(id),
                        Arrays.stream(Clause.values())
                                .map(clause -> new ClauseAnswer(clause, ClauseStatus.PRESENT, "4"))
                                .toList()));
    }

    private void waive(UUID id, Clause clause, LocalDate until) throws Exception {
        as(dpo, Role.DPO, () -> {
            clauses.waive(id, version(id), new WaiveClause(clause, "It is being mended.", until));
            return null;
        });
    }

    private UUID signedDraft() throws Exception {
        var id = register(terms(today, today.plusYears(2)));
        answerAll(id);
        attach(id, FileUse.SIGNED_COPY);
        manage(id, StepOrder.of(Step.SUBMIT, null));
        decide(id, StepOrder.of(Step.AGREE, null));
        manage(id, signed());
        return id;
    }

    private UUID inEffect(Terms terms) throws Exception {
        var id = register(terms);
        bringIntoEffect(id);
        return id;
    }

    private void bringIntoEffect(UUID id) throws Exception {
        answerAll(id);
        attach(id, FileUse.SIGNED_COPY);
        manage(id, StepOrder.of(Step.SUBMIT, null));
        decide(id, StepOrder.of(Step.AGREE, null));
        manage(id, signed());
        decide(id, StepOrder.of(Step.ACTIVATE, null));
    }

    private void advance(UUID id) throws Exception {
        as(dpo, Role.DPO, () -> calendar.advance(id));
    }

    private <T> T inRequest(Callable<T> work) throws Exception {
        var request = requests.get();
        request.activate();
        try {
            return work.call();
        } finally {
            request.deactivate();
        }
    }

    private <T> T as(UUID who, Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(new Identity(UUID.randomUUID(), who, "Test", Set.of(role), clock.instant(), "PASSWORD", null), () -> {
            try {
                result.set(work.call());
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) throw failure.get();
        return result.get();
    }

    private UUID person(Role role) throws SQLException {
        var id = Ids.next().toString();
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on, version)"
                        + " values (?, 'Test', ?, ?, 'Tester', 'PERMANENT', '2020-01-01', 1)",
                id,
                id,
                id + "@sample.example");
        execute(
                "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                        + " proposed_at, version) values (?, ?, ?, 0, '2020-01-01', 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)",
                Ids.next().toString(),
                id,
                role.name(),
                id);
        return UUID.fromString(id);
    }

    private long letters(String words) throws SQLException {
        return LetterTexts.to(manager, data, vault).stream()
                .filter(letter -> letter.contains(words))
                .count();
    }

    private long audited(UUID id, String action) throws SQLException {
        return count(
                "select count(*) from audit_event where object_id = ? and action = '" + action + "'", id.toString());
    }

    private void execute(String sql, String... values) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private long count(String sql, String value) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
