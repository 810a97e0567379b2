package org.confidant.policy.signing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyDocument;
import org.confidant.policy.PolicyService;
import org.confidant.policy.PolicyStatus;
import org.confidant.policy.PolicyVersion;
import org.confidant.policy.Wording;

/** Reading, signing and declining, and the proof of it. */
@Service
public class SigningService {

    /** What the audit trail calls a signature, a refusal, and what was signed or refused. */
    public static final String SIGNED = "POLICY_SIGNED";

    public static final String DECLINED = "POLICY_DECLINED";
    public static final String ATTESTATION = "ATTESTATION";

    @Inject
    private Assignments assignments;

    @Inject
    private Attestations attestations;

    @Inject
    private AssignmentKeeper keeper;

    @Inject
    private QuizResults quizzes;

    @Inject
    private PolicyService policies;

    @Inject
    private RefusalLetters refusals;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** What the present person owes and has signed. */
    @Allowed(Permission.SIGN_POLICY)
    public List<MyPolicy> mine() {
        if (caller.isSystem()) return List.of();
        return assignments.of(caller.personId(), clock.instant());
    }

    /** Puts the text before the person; the first time is noted, as evidence that it was there to be read. */
    @Allowed(Permission.SIGN_POLICY)
    public Reading open(UUID versionId) {
        return opened(policies.read(versionId));
    }

    /** @param language which of the version's languages; the first one when there is none such */
    @Allowed(Permission.SIGN_POLICY)
    public Reading open(UUID versionId, String language) {
        return opened(policies.read(versionId, language));
    }

    /** The very text that was read, so that it is signed in the language in which it was read. */
    @Allowed(Permission.SIGN_POLICY)
    public Reading openShown(UUID versionId, String textSha256) {
        return opened(policies.shown(versionId, textSha256));
    }

    private Reading opened(PolicyDocument document) {
        var versionId = document.id();
        var assignment = document.isInForce() ? assignments.locked(versionId, caller.personId()) : null;
        if (assignment != null && assignment.openedAt() == null) {
            assignment.open(clock.instant());
            assignments.flush();
        }
        var own = mine().stream()
                .filter(mine -> mine.versionId().equals(versionId))
                .findFirst();
        return new Reading(document, own.orElse(null));
    }

    /** Whether the person has to give the password again before signing (rulebook 1.3). */
    @Allowed(Permission.SIGN_POLICY)
    public boolean passwordNeeded() {
        return !Signer.isFresh(caller.authenticatedAt(), clock.instant(), settings.number("pol.reauthMinutes"));
    }

    /**
     * Signs or declines. Of two submits at the same time the second waits for the first, and both get the same receipt.
     *
     * @return the id of the attestation
     */
    @Allowed(Permission.SIGN_POLICY)
    public UUID sign(SignPolicy words) {
        var version = assignments.version(words.policyVersionId());
        var wording = shown(words, version);
        var assignment = assignments.locked(version.id(), caller.personId());
        if (assignment == null || assignment.status() == AssignmentStatus.CANCELLED) {
            throw new RuleBroken("This policy does not ask for your signature.");
        }
        if (isAnswered(assignment, words)) return assignment.attestationId();
        refuseMissingStatements(words, wording);
        var now = clock.instant();
        var fresh = Signer.isFresh(caller.authenticatedAt(), now, settings.number("pol.reauthMinutes"));
        if (words.decision().isAgreement() && !fresh) refuseOldPassword();
        var quiz = words.decision().isAgreement() ? quizzes.passed(version.id(), caller.personId()) : null;
        var reading = attestations.reading(caller.personId(), version.id());
        return record(words, version, wording, assignment, signer(fresh), now, reading, quiz, null);
    }

    /** What the page tells while somebody reads. It is evidence of reading for the signer, and nobody sees it elsewhere. */
    @Allowed(Permission.SIGN_POLICY)
    public void reading(UUID versionId, int scrolledPct, int seconds) {
        if (scrolledPct < 0 || scrolledPct > 100) throw new Invalid("scrolledPct", "Send a number from 0 to 100.");
        if (seconds < 0) throw new Invalid("seconds", "Send the seconds since the page was opened.");
        var version = assignments.version(versionId);
        var assignment = assignments.locked(version.id(), caller.personId());
        if (assignment == null
                || assignment.openedAt() == null
                || !assignment.status().isOwed()) return;
        long most = Math.max(
                0, Duration.between(assignment.openedAt(), clock.instant()).toSeconds());
        attestations.reading(caller.personId(), version.id(), scrolledPct, (int) Math.min(seconds, most));
    }

    /** Who owes this version and cannot sign in, for whoever may bring their paper. */
    @Allowed({Permission.RECORD_TRAINING, Permission.SEE_OWN_PEOPLE})
    public Map<UUID, String> withoutLogin(UUID versionId) {
        var manager = caller.may(Permission.RECORD_TRAINING) ? null : caller.personId();
        return attestations.withoutLogin(assignments.version(versionId).id(), manager);
    }

    /**
     * Keeps a signature on paper: of somebody who cannot sign in, before a witness who has just given a password. The
     * only way in which one person brings another's signature, and it says so (rulebook 1.3).
     */
    @Allowed({Permission.RECORD_TRAINING, Permission.SEE_OWN_PEOPLE})
    public UUID witness(PaperSignature paper) {
        if (paper.personId().equals(caller.personId()))
            throw new RuleBroken("person", "Somebody else has to be the witness of your signature.");
        var login = attestations.login(paper.personId());
        if (!caller.may(Permission.RECORD_TRAINING) && !caller.personId().equals(login.lineManagerId()))
            throw new NotFound();
        if (login.able())
            throw new RuleBroken("person", "This person can sign in, so nobody else brings their signature.");
        Scan.check(paper.scan());
        var words = paper.words();
        var version = assignments.version(words.policyVersionId());
        var wording = shown(words, version);
        var now = clock.instant();
        if (paper.signedOn().isAfter(When.dayOf(now)) || paper.signedOn().isBefore(When.dayOf(version.publishedAt())))
            throw new RuleBroken("signedOn", "The paper is signed between the day of publication and today.");
        var assignment = assignments.locked(version.id(), paper.personId());
        if (assignment == null || assignment.status() == AssignmentStatus.CANCELLED)
            throw new RuleBroken("person", "This policy does not ask for this person's signature.");
        if (isAnswered(assignment, words)) return assignment.attestationId();
        refuseMissingStatements(words, wording);
        if (!Signer.isFresh(caller.authenticatedAt(), now, settings.number("pol.reauthMinutes"))) refuseOldPassword();
        var person = assignments.snapshot(paper.personId());
        var signer = new Signer(
                person[0],
                person[1],
                person[2],
                "WITNESSED_PAPER",
                caller.authenticatedAt(),
                caller.sessionHash(),
                true,
                caller.ipTruncated(),
                caller.userAgentFamily());
        var seen = new Receipt.Paper(
                paper.signedOn(), caller.personId(), caller.name(), paper.scan().sha256());
        var id = record(words, version, wording, assignment, signer, now, null, null, seen);
        attestations.scan(id, paper.scan(), now);
        return id;
    }

    /** The scanned page, for those who may see the receipt. */
    @Allowed(Permission.USE_CONFIDANT)
    public ScannedPage scan(UUID attestationId) {
        var receipt = receipt(attestationId);
        var scan = attestations.scan(receipt.id());
        return new ScannedPage(scan.kind(), scan.content());
    }

    /** POL-08: what is signed must be what is in force, and what was shown, in whichever language (POL-07). */
    private static Wording shown(SignPolicy words, PolicyVersion version) {
        if (version.status() != PolicyStatus.PUBLISHED) {
            throw new Conflict("This version is " + version.status().getLabel().toLowerCase(java.util.Locale.UK)
                    + ", so it can no longer be signed. Open your policies to see which one applies now.");
        }
        version.checkHash();
        return version.wordingOf(words.displayedSha256())
                .orElseThrow(
                        () -> new Conflict(
                                "displayedSha256",
                                "The text that you saw is not the one in force. Open the policy again and read it before you sign."));
    }

    private static boolean isAnswered(Assignment assignment, SignPolicy words) {
        if (assignment.status() == AssignmentStatus.SIGNED) {
            if (words.decision().isAgreement()) return true;
            throw new RuleBroken("You have signed this version. Open the receipt if you signed by mistake.");
        }
        return assignment.status() == AssignmentStatus.DECLINED && words.decision() == Decision.DECLINED;
    }

    /** POL-19: every statement is affirmed by itself. */
    private static void refuseMissingStatements(SignPolicy words, Wording wording) {
        var asked = wording.declarations().hashes();
        if (!asked.containsAll(words.declarations())) {
            throw new Conflict(
                    "declarations",
                    "The statements that you saw are not those of this version. Open the policy again.");
        }
        if (words.decision().isAgreement() && !words.declarations().containsAll(asked)) {
            throw new Invalid(
                    "declarations",
                    "Tick every statement that is true for you. If one is not, choose \"I do not agree\" and say which.");
        }
    }

    private void refuseOldPassword() {
        if (caller.authenticatedAt() == null) {
            throw new Refused("A policy is signed by a person who has just given a password, not with a token.");
        }
        throw new RuleBroken(
                "password",
                "Give your password again to sign: you signed in more than " + settings.number("pol.reauthMinutes")
                        + " minutes ago.");
    }

    private Signer signer(boolean fresh) {
        var person = assignments.snapshot(caller.personId());
        return new Signer(
                person[0],
                person[1],
                person[2],
                caller.authnMethod(),
                caller.authenticatedAt(),
                caller.sessionHash(),
                fresh,
                caller.ipTruncated(),
                caller.userAgentFamily());
    }

    private UUID record(
            SignPolicy words,
            PolicyVersion version,
            Wording wording,
            Assignment assignment,
            Signer signer,
            Instant now,
            Receipt.Reading reading,
            Receipt.Quiz quiz,
            Receipt.Paper paper) {
        assignment.open(now);
        var attestation = Attestation.given(words, version, wording, assignment, signer, now)
                .read(reading)
                .answered(quiz)
                .witnessed(paper);
        attestations.add(attestation, wording.declarations(), new HashSet<>(words.declarations()));
        if (words.decision().isAgreement()) {
            attestations.makeEffective(attestation);
            assignment.sign(attestation.id(), now);
        } else {
            assignment.decline(attestation.id(), now);
            refusals.post(attestation, version.title());
        }
        keeper.moveGates(Scope.of(Set.of(assignment.personId())).get(0));
        var action = words.decision().isAgreement() ? SIGNED : DECLINED;
        var content = SignedContent.text(attestations.receipt(attestation.id()));
        facts.fire(Fact.of(action, ATTESTATION, attestation.id()).changed(null, content));
        return attestation.id();
    }

    /** POL-09: takes back a signature given by mistake; the signature stays, with this beside it. */
    @Allowed(Permission.SIGN_POLICY)
    public void revoke(UUID attestationId, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) throw new Invalid("reason", "Say in a few words what the mistake was.");
        if (why.length() > 1000) throw new Invalid("reason", "Keep it to 1,000 characters.");
        var attestation = attestations.get(attestationId);
        if (!attestation.personId().equals(caller.personId())
                && !caller.personId().equals(attestation.witnessId())) throw new NotFound();
        var assignment = assignments.locked(attestation.assignmentId());
        if (attestations.isRevoked(attestationId)) throw new Conflict("This signature has been taken back already.");
        if (!attestation.decision().isAgreement() || !attestationId.equals(assignment.attestationId())) {
            throw new RuleBroken("Only the signature that counts can be taken back.");
        }
        attestations.revoke(attestation, why, caller.personId(), clock.instant());
        if (assignment.status() == AssignmentStatus.SIGNED) assignment.reopen();
        keeper.moveGates(Scope.of(Set.of(assignment.personId())).get(0));
        facts.fire(Fact.of("POLICY_SIGNATURE_REVOKED", ATTESTATION, attestationId));
    }

    /** For the signer, and for those who answer for coverage and audit. To anybody else there is nothing here. */
    @Allowed(Permission.USE_CONFIDANT)
    public Receipt receipt(UUID attestationId) {
        var receipt = attestations.receipt(attestationId);
        if (!receipt.personId().equals(caller.personId()) && !maySeeAll() && !isWitness(receipt)) throw new NotFound();
        return receipt;
    }

    /** The very text that was answered, for those who may see the receipt. */
    @Allowed(Permission.USE_CONFIDANT)
    public String signedText(UUID attestationId) {
        var receipt = receipt(attestationId);
        return assignments
                .version(receipt.policyVersionId())
                .wordingOf(receipt.textSha256())
                .orElseThrow(
                        () -> new IllegalStateException("The text of signature " + attestationId + " is not there"))
                .canonicalText();
    }

    /** One's own signatures; with the right to, those of anybody, of one version if given. */
    @Allowed(Permission.USE_CONFIDANT)
    public Slice<ReceiptRow> receipts(UUID personId, UUID versionId, SliceRequest slice) {
        var own = caller.personId().equals(personId);
        if (!own && !maySeeAll()) {
            if (personId != null) throw new NotFound();
            return attestations.newest(caller.personId(), versionId, slice);
        }
        return attestations.newest(personId, versionId, slice);
    }

    private boolean isWitness(Receipt receipt) {
        return receipt.paper() != null && receipt.paper().witnessId().equals(caller.personId());
    }

    private boolean maySeeAll() {
        return caller.may(Permission.SEE_COVERAGE) || caller.may(Permission.SEE_AUDIT);
    }
}
