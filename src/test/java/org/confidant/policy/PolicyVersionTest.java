package org.confidant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.security.Role;
import org.confidant.policy.text.PolicyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID CHIEF = UUID.randomUUID();
    private static final PolicyText TEXT = PolicyText.parse("# Policy\n\nKeep it to yourself.\n");

    @ParameterizedTest
    @EnumSource
    void everyStatusTakesExactlyTheStepsOfTheRulebook(PolicyStatus from) {
        Map<PolicyStatus, Set<PolicyStatus>> allowed = new EnumMap<>(PolicyStatus.class);
        allowed.put(PolicyStatus.DRAFT, EnumSet.of(PolicyStatus.IN_REVIEW, PolicyStatus.WITHDRAWN));
        allowed.put(
                PolicyStatus.IN_REVIEW,
                EnumSet.of(PolicyStatus.APPROVED, PolicyStatus.REJECTED, PolicyStatus.WITHDRAWN));
        allowed.put(PolicyStatus.REJECTED, EnumSet.of(PolicyStatus.DRAFT, PolicyStatus.WITHDRAWN));
        allowed.put(PolicyStatus.APPROVED, EnumSet.of(PolicyStatus.PUBLISHED, PolicyStatus.WITHDRAWN));
        allowed.put(PolicyStatus.PUBLISHED, EnumSet.of(PolicyStatus.SUPERSEDED, PolicyStatus.WITHDRAWN));

        for (var to : PolicyStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(allowed.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbRefusesEveryStateThatItDoesNotFit(PolicyStatus from) {
        assertRefused(from, PolicyStatus.IN_REVIEW, version -> version.submit(AUTHOR, TODAY, NOW));
        assertRefused(from, PolicyStatus.APPROVED, version -> version.approve(CHIEF, Materiality.MATERIAL));
        assertRefused(from, PolicyStatus.REJECTED, version -> version.reject(CHIEF, "Not clear"));
        assertRefused(from, PolicyStatus.PUBLISHED, version -> version.publish(TODAY, null, null, CHIEF, TODAY, NOW));
        assertRefused(from, PolicyStatus.SUPERSEDED, version -> version.supersede(NOW));
        assertRefused(from, PolicyStatus.WITHDRAWN, version -> version.withdraw("Wrong", CHIEF, NOW));
    }

    private static void assertRefused(
            PolicyStatus from, PolicyStatus to, java.util.function.Consumer<PolicyVersion> verb) {
        var version = in(from);
        if (from.mayBecome(to)) {
            verb.accept(version);
            assertThat(version.status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> verb.accept(version)).isInstanceOf(RuleBroken.class);
            assertThat(version.status()).isEqualTo(from);
        }
    }

    static PolicyVersion in(PolicyStatus status) {
        var version = PolicyVersion.draft(UUID.randomUUID(), words().build(), TEXT, AUTHOR, NOW);
        if (status == PolicyStatus.DRAFT) return version;
        version.submit(AUTHOR, TODAY, NOW);
        if (status == PolicyStatus.IN_REVIEW) return version;
        if (status == PolicyStatus.REJECTED) {
            version.reject(CHIEF, "Not clear");
            return version;
        }
        version.approve(CHIEF, Materiality.MATERIAL);
        if (status == PolicyStatus.APPROVED) return version;
        version.publish(TODAY, null, null, CHIEF, TODAY, NOW);
        if (status == PolicyStatus.SUPERSEDED) version.supersede(NOW);
        if (status == PolicyStatus.WITHDRAWN) version.withdraw("Wrong", CHIEF, NOW);
        return version;
    }

    @Test
    void aDraftSaysEverythingThatIsMissingAtOnce() {
        var empty = new WritePolicy(
                "Policy", null, "", "", null, null, false, Audience.of(Audience.Match.ANY, null, null, null), null);
        var version = PolicyVersion.draft(UUID.randomUUID(), empty, null, AUTHOR, NOW);

        assertThatThrownBy(() -> version.submit(AUTHOR, TODAY, NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("owner", "text", "changeSummary", "reviewDue", "materiality", "audience"));
    }

    @Test
    void theReviewDateLiesInTheFuture() {
        var version =
                PolicyVersion.draft(UUID.randomUUID(), words().review(TODAY).build(), TEXT, AUTHOR, NOW);

        assertThatThrownBy(() -> version.submit(AUTHOR, TODAY, NOW)).hasMessageContaining("missing");
    }

    @Test
    void ACT_03_nobodyWhoWroteApproves() {
        var version = PolicyVersion.draft(UUID.randomUUID(), words().build(), TEXT, AUTHOR, NOW);
        var second = UUID.randomUUID();
        version.write(words().build(), null, second, NOW);
        var submitter = UUID.randomUUID();
        version.submit(submitter, TODAY, NOW);

        for (var writer : Set.of(AUTHOR, second, submitter)) {
            assertThatThrownBy(() -> version.approve(writer, Materiality.MATERIAL))
                    .hasMessageContaining("somebody else");
        }
        version.approve(CHIEF, Materiality.MATERIAL);
        assertThat(version.status()).isEqualTo(PolicyStatus.APPROVED);
    }

    @Test
    void POL_06_approvalNamesTheTextAndTheGroupItsMinutes() {
        var version = in(PolicyStatus.IN_REVIEW);

        assertThatThrownBy(() -> PolicyApproval.given(
                        version, CHIEF, Role.IG_GROUP_MEMBER, new ApprovePolicy(Materiality.MATERIAL, " ", null), NOW))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("minuteReference"));
        assertThat(PolicyApproval.given(
                        version, CHIEF, Role.CHIEF_EXECUTIVE, new ApprovePolicy(Materiality.MATERIAL, null, null), NOW))
                .isNotNull();
        assertThat(PolicyApproval.given(
                        version,
                        CHIEF,
                        Role.IG_GROUP_MEMBER,
                        new ApprovePolicy(Materiality.MATERIAL, "IGG 2026-11", null),
                        NOW))
                .isNotNull();
    }

    @Test
    void POL_05_materialRaisesTheMajorNumberAndEditorialTheMinor() {
        assertThat(VersionNumber.next(null, Materiality.EDITORIAL)).hasToString("1.0");
        assertThat(VersionNumber.next(new VersionNumber(1, 3), Materiality.MATERIAL))
                .hasToString("2.0");
        assertThat(VersionNumber.next(new VersionNumber(2, 0), Materiality.EDITORIAL))
                .hasToString("2.1");
    }

    @Test
    void POL_05_editorialKeepsSignaturesUnlessTheAuthorSaysOtherwise() {
        var first = in(PolicyStatus.PUBLISHED);

        assertThat(published(first, Materiality.EDITORIAL, false).signBaseId()).isEqualTo(first.id());
        var forced = published(first, Materiality.EDITORIAL, true);
        assertThat(forced.signBaseId()).isEqualTo(forced.id());
        var material = published(first, Materiality.MATERIAL, false);
        assertThat(material.signBaseId()).isEqualTo(material.id());
    }

    private static PolicyVersion published(PolicyVersion before, Materiality materiality, boolean force) {
        var version = PolicyVersion.draft(
                before.policyId(), words().material(materiality, force).build(), TEXT, AUTHOR, NOW);
        version.submit(AUTHOR, TODAY, NOW);
        version.approve(CHIEF, materiality);
        version.publish(TODAY, before, before.number(), CHIEF, TODAY, NOW);
        return version;
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_REVIEW", "APPROVED", "PUBLISHED", "SUPERSEDED", "WITHDRAWN"})
    void POL_05_theTextChangesInDraftsOnly(PolicyStatus status) {
        var version = in(status);
        var before = version.canonicalText();

        assertThatThrownBy(() -> version.write(words().build(), PolicyText.parse("Other.\n"), AUTHOR, NOW))
                .isInstanceOf(RuleBroken.class);
        assertThat(version.canonicalText()).isEqualTo(before);
    }

    @Test
    void aRejectedVersionIsADraftAgainWhenItIsMended() {
        var version = in(PolicyStatus.REJECTED);

        version.write(words().build(), PolicyText.parse("Better.\n"), AUTHOR, NOW);

        assertThat(version.status()).isEqualTo(PolicyStatus.DRAFT);
        assertThat(version.canonicalText()).isEqualTo("Better.\n");
    }

    @Test
    void publicationFreezesTextAndPageUnderTheirHashes() {
        var version = in(PolicyStatus.PUBLISHED);

        assertThat(version.textSha256()).isEqualTo(TEXT.sha256());
        assertThat(version.artefact()).isEqualTo(TEXT.html());
        assertThat(version.artefactSha256()).hasSize(64);
        assertThat(version.declarationSha256()).isEqualTo(Declarations.USUAL.sha256());
        assertThat(version.number()).hasToString("1.0");
    }

    @Test
    void aVersionCannotTakeEffectInThePastOrBeforeTheOneItReplaces() {
        var approved = in(PolicyStatus.APPROVED);
        assertThatThrownBy(() -> approved.publish(TODAY.minusDays(1), null, null, CHIEF, TODAY, NOW))
                .hasMessageContaining("from today on");

        var later = in(PolicyStatus.APPROVED);
        later.publish(TODAY.plusDays(10), null, null, CHIEF, TODAY, NOW);
        assertThatThrownBy(() -> approved.publish(TODAY, later, later.number(), CHIEF, TODAY, NOW))
                .hasMessageContaining("before the version");
    }

    @Test
    void withdrawingAndRejectingNeedAReason() {
        assertThatThrownBy(() -> in(PolicyStatus.PUBLISHED).withdraw(" ", CHIEF, NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> in(PolicyStatus.IN_REVIEW).reject(CHIEF, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void POL_08_theHashOfATextSaysInWhichLanguageItWasRead() {
        var version = PolicyVersion.draft(UUID.randomUUID(), words().build(), TEXT, AUTHOR, NOW);
        var welsh = PolicyText.parse("Cadwch ef i chi eich hun.\n");
        version.translate(Wording.in("cy", "Polisi", welsh, Declarations.USUAL), AUTHOR, NOW);

        assertThat(version.missingForReview()).isEmpty();
        assertThat(version.wordingOf(welsh.sha256()))
                .hasValueSatisfying(wording -> assertThat(wording.language()).isEqualTo("cy"));
        assertThat(version.wordingOf(TEXT.sha256()))
                .hasValueSatisfying(wording -> assertThat(wording.language()).isEqualTo("en-GB"));
        assertThat(version.wordingOf("0".repeat(64))).isEmpty();
        assertThat(version.wording("xx")).isEqualTo(version.wording(null));
    }

    @Test
    void POL_06_languagesAreWholeBeforeTheyAreReviewed() {
        var version = PolicyVersion.draft(UUID.randomUUID(), words().build(), TEXT, AUTHOR, NOW);
        version.translate(Wording.in("cy", "Polisi", TEXT, new Declarations(null)), AUTHOR, NOW);
        assertThat(version.missingForReview())
                .extracting(org.confidant.foundation.problem.Violation::sentence)
                .anyMatch(sentence -> sentence.contains("as many statements"))
                .anyMatch(sentence -> sentence.contains("same text"));

        assertThatThrownBy(() -> Wording.in("Welsh", "Polisi", TEXT, Declarations.USUAL))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> version.translate(Wording.in("en-GB", "Policy", TEXT, Declarations.USUAL), AUTHOR, NOW))
                .hasMessageContaining("first language");
    }

    @Test
    void POL_05_onlyAnApprovedVersionWaitsForADay() {
        var draft = in(PolicyStatus.DRAFT);
        assertThatThrownBy(() -> draft.schedule(TODAY.plusDays(3), CHIEF, TODAY, NOW))
                .hasMessageContaining("cannot be published");
        var version = in(PolicyStatus.APPROVED);
        assertThatThrownBy(() -> version.schedule(TODAY, CHIEF, TODAY, NOW)).isInstanceOf(Invalid.class);
        version.schedule(TODAY.plusDays(3), CHIEF, TODAY, NOW);
        assertThat(version.isScheduled()).isTrue();
        version.unschedule();
        assertThat(version.isScheduled()).isFalse();
        assertThatThrownBy(version::unschedule).hasMessageContaining("does not wait");
    }

    static Words words() {
        return new Words();
    }

    /** Words with everything that review asks for. */
    static final class Words {
        private LocalDate review = TODAY.plusYears(1);
        private Materiality materiality = Materiality.MATERIAL;
        private boolean force;

        Words review(LocalDate day) {
            review = day;
            return this;
        }

        Words material(Materiality how, boolean afresh) {
            materiality = how;
            force = afresh;
            return this;
        }

        WritePolicy build() {
            return new WritePolicy(
                    "Policy",
                    AUTHOR,
                    "First version",
                    "",
                    review,
                    materiality,
                    force,
                    Audience.EVERYBODY,
                    Declarations.USUAL);
        }
    }
}
