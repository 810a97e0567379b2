package org.confidant.policy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.policy.text.PolicyText;

/** The languages of one version: equal texts that are reviewed, approved and published together. */
@Service
public class PolicyLanguageService {

    private static final String VERSION = "POLICY_VERSION";

    @Inject
    private PolicyVersions versions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** What a version says in one language, to be written on. */
    public record Translation(
            String language, String name, String title, String text, String statements, String textSha256) {}

    /** @return null when the version does not speak the language yet */
    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public Translation translation(UUID versionId, String language) {
        var version = versions.get(versionId);
        var tag = Wording.tag(language);
        if (!version.speaks(tag)) return null;
        var wording = version.wording(tag);
        return new Translation(
                wording.language(),
                wording.languageName(),
                wording.title(),
                wording.text().markdown(),
                wording.declarations().text(),
                wording.textSha256());
    }

    /**
     * Says a draft in another language, or says it anew there.
     *
     * @param text null leaves the one that is there
     */
    @Allowed(Permission.WRITE_POLICY)
    public void translate(
            UUID versionId, long seen, String language, String title, Declarations statements, BringText text) {
        var version = versions.get(versionId, seen);
        var tag = Wording.tag(language);
        var there = version.speaks(tag) ? version.wording(tag) : null;
        var says = text != null ? text.text() : there == null ? PolicyText.parse("") : there.text();
        var wording = Wording.in(tag, title(title), says, statements);
        if (text != null) wording = wording.from(text.fileName(), text.fileSha256());
        keep(version, wording, there);
    }

    private static String title(String typed) {
        var title = typed == null ? "" : PolicyText.words(typed);
        if (title.isEmpty() || title.length() > 200) {
            throw new Invalid("title", "Give the title in this language, in up to 200 characters.");
        }
        return title;
    }

    /** Takes the words of the version in force over, as a beginning. */
    @Allowed(Permission.WRITE_POLICY)
    public void takeOver(UUID versionId, long seen, String language) {
        var version = versions.get(versionId, seen);
        var before = versions.latestPublished(version.policyId());
        if (before == null || !before.speaks(language)) throw new NotFound();
        var wording = before.wording(language);
        keep(version, Wording.in(wording.language(), wording.title(), wording.text(), wording.declarations()), null);
    }

    private void keep(PolicyVersion version, Wording wording, Wording before) {
        version.translate(wording, caller.personId(), clock.instant());
        versions.flush();
        facts.fire(Fact.of("POLICY_TRANSLATED", VERSION, version.id())
                .because(wording.language())
                .changed(before == null ? null : before.textSha256(), wording.textSha256()));
    }

    @Allowed(Permission.WRITE_POLICY)
    public void drop(UUID versionId, long seen, String language) {
        var version = versions.get(versionId, seen);
        version.dropTranslation(language, caller.personId(), clock.instant());
        versions.flush();
        facts.fire(Fact.of("POLICY_LANGUAGE_DROPPED", VERSION, versionId).because(language));
    }
}
