package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.minimise.Identifiers;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;

/** Makes a draft readable: names for ids, the soft warning, whether it comes late. */
@ApplicationScoped
class DraftReader {

    private static final int SHORTEST_SEARCH = 2;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    DraftView empty(UUID id) {
        return new DraftView(id, false, 1, null, new ReportAnswers(), List.of(), "", false);
    }

    DraftView read(IncidentDraft draft) {
        var answers = AnswersJson.read(draft.answers());
        var ids = answers.getPersonsInvolved().stream()
                .map(InvolvedPerson::personId)
                .toList();
        var names = colleagues.names(ids);
        var involved = answers.getPersonsInvolved().stream()
                .map(one -> new Colleague(
                        one.personId(),
                        names.getOrDefault(one.personId(), "Unknown"),
                        one.part().words()))
                .toList();
        return new DraftView(
                draft.id(),
                true,
                draft.step(),
                draft.sentAs(),
                answers,
                involved,
                Identifiers.warning(answers.freeText()),
                answers.late(clock.instant(), settings.number("inc.lateReportHours")));
    }

    DraftRow row(IncidentDraft draft) {
        var category = AnswersJson.read(draft.answers()).getCategory();
        return new DraftRow(
                draft.id(), category == null ? "Incident form" : category.words(), draft.step(), draft.savedAt());
    }

    List<Colleague> colleagues(String words) {
        return words == null || words.strip().length() < SHORTEST_SEARCH
                ? List.of()
                : colleagues.matching(words, When.dayOf(clock.instant()));
    }
}
