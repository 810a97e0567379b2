package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.sample.SampleChapter;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;
import org.confidant.policy.ApprovePolicy;
import org.confidant.policy.Audience;
import org.confidant.policy.BringText;
import org.confidant.policy.Declarations;
import org.confidant.policy.Materiality;
import org.confidant.policy.PolicyService;
import org.confidant.policy.WritePolicy;
import org.confidant.policy.signing.Decision;
import org.confidant.policy.signing.SignPolicy;
import org.confidant.policy.signing.SigningService;
import org.confidant.policy.text.PolicyText;
import org.confidant.policy.text.TextImport;

/** A short policy in force that some have signed, some still owe and one declined, and a draft of another. */
@ApplicationScoped
public class PolicyChapter implements SampleChapter {

    private static final int AFTER_PEOPLE = 20;
    private static final int EVERY_THIRD = 3;

    @Inject
    private PeopleService people;

    @Inject
    private PolicyService policies;

    @Inject
    private SigningService signing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public void load() {
        var lead = people.holders(Role.IG_LEAD).get(0);
        var chief = people.holders(Role.CHIEF_EXECUTIVE).get(0);
        var version = published(lead, chief);
        var place = 0;
        for (var person :
                people.directory(null, SliceRequest.first(SliceRequest.MOST)).rows()) {
            place++;
            if (place == 2)
                answer(person, version, Decision.DECLINED, "I work in the garden only and meet no clients.");
            else if (place % EVERY_THIRD == 1) answer(person, version, Decision.AGREED, null);
        }
        draft(lead);
    }

    private UUID published(PersonCard lead, PersonCard chief) {
        var words = words("Confidentiality Policy", "The first version in Confidant.", lead.id(), Declarations.USUAL);
        var version = as(lead, Role.IG_LEAD, () -> {
            var id = policies.begin("CONF", words, BringText.typed(text()));
            policies.submit(id, policies.detail(id).version());
            return id;
        });
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            policies.approve(
                    version, policies.detail(version).version(), new ApprovePolicy(Materiality.MATERIAL, null, null));
            return version;
        });
        return as(lead, Role.IG_LEAD, () -> {
            policies.publish(version, policies.detail(version).version(), today());
            return version;
        });
    }

    private void draft(PersonCard lead) {
        var words = words("Policy on Portable Devices", "", lead.id(), new Declarations(null));
        var text = PolicyText.parse(
                "# 1. Devices\n\nA laptop or phone that holds personal data is encrypted and never left alone.\n");
        as(lead, Role.IG_LEAD, () -> policies.begin("DEV", words, BringText.typed(text)));
    }

    private WritePolicy words(String title, String summary, UUID owner, Declarations declarations) {
        return new WritePolicy(
                title,
                owner,
                summary,
                "",
                today().plusYears(1),
                Materiality.MATERIAL,
                false,
                Audience.EVERYBODY,
                declarations);
    }

    private void answer(PersonCard person, UUID version, Decision decision, String remark) {
        as(person, Role.STAFF, () -> {
            var document = signing.open(version).document();
            var affirmed = decision.isAgreement() ? Declarations.USUAL.hashes() : null;
            return signing.sign(new SignPolicy(version, document.textSha256(), decision, affirmed, remark));
        });
    }

    private static PolicyText text() {
        try (var in = PolicyChapter.class.getResourceAsStream("/sample/short-policy.md")) {
            return TextImport.file(FileKind.MD, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UUID as(PersonCard person, Role role, Supplier<UUID> work) {
        var result = new AtomicReference<UUID>();
        var identity = new Identity(null, person.id(), person.name(), Set.of(role), clock.instant(), "PASSWORD", null);
        caller.as(identity, () -> result.set(work.get()));
        return result.get();
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
