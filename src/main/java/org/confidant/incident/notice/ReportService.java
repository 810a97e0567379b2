package org.confidant.incident.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.incident.CaseDoor;
import org.confidant.incident.EventKind;
import org.confidant.incident.Incident;
import org.confidant.incident.RecordNotice;

/**
 * The report to the Commissioner. Confidant prepares the text, a person sends it (CLK-09); what was sent is kept exactly
 * as it was.
 */
@Service
public class ReportService {

    private static final int LONGEST = 10_000;

    @Inject
    private CaseDoor cases;

    @Inject
    private Reports reports;

    @Inject
    private ReportDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public Report view(UUID id) {
        return present(inHand(id));
    }

    private Report present(Incident incident) {
        return desk.report(incident, reports.draft(incident.id()).orElse(null), clock.instant());
    }

    /** @param version of the draft that was read; 0 when there was none */
    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public void write(UUID id, long version, Map<ReportField, ReportAnswer> answers) {
        var incident = open(id);
        var draft = draft(id, version);
        var all = new EnumMap<ReportField, ReportAnswer>(ReportField.class);
        all.putAll(draft.answers());
        check(answers, incident);
        all.putAll(answers);
        keep(incident, draft, all);
    }

    /** CLK-05 in one go: whatever nobody has looked after yet is brought by this person, by that day. */
    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public void giveMissing(UUID id, long version, UUID owner, LocalDate expectedOn) {
        var incident = open(id);
        new Violations()
                .need(owner != null && cases.whoMayKnow(incident).contains(owner), "owner", "Choose who brings it.")
                .need(expectedOn != null, "expectedOn", "Say by when.")
                .need(
                        expectedOn == null || !expectedOn.isBefore(When.dayOf(clock.instant())),
                        "expectedOn",
                        "This day has passed. Say by when it comes.")
                .throwIfAny();
        var draft = draft(id, version);
        var all = new EnumMap<ReportField, ReportAnswer>(ReportField.class);
        all.putAll(draft.answers());
        desk.report(incident, draft, clock.instant()).items().stream()
                .filter(item -> item.state() == ReportItem.State.MISSING)
                .forEach(item -> all.put(item.field(), new ReportAnswer(null, owner, expectedOn, null)));
        keep(incident, draft, all);
    }

    private void keep(Incident incident, ReportDraft draft, Map<ReportField, ReportAnswer> all) {
        draft.keep(all, caller.personId(), clock.instant());
        if (reports.draft(incident.id()).isEmpty()) reports.add(draft);
        draft.expect(desk.report(incident, draft, clock.instant()).firstExpected());
        reports.changed();
        cases.happened(incident, EventKind.REPORT_WRITTEN, null);
    }

    private void check(Map<ReportField, ReportAnswer> answers, Incident incident) {
        var today = When.dayOf(clock.instant());
        var found = new Violations();
        answers.forEach((field, answer) -> {
            var text = answer.text();
            found.need(text == null || text.length() <= LONGEST, "text", "Shorten this to 10,000 characters.");
            found.need(
                    text == null || !field.chosen() || field.choices().containsKey(text),
                    "text",
                    "Choose one of the answers.");
            found.need(
                    answer.reason() == null || answer.reason().length() <= 2_000,
                    "reason",
                    "Shorten this to 2,000 characters.");
            found.need(
                    (answer.ownerId() == null) == (answer.expectedOn() == null),
                    answer.ownerId() == null ? "owner" : "expectedOn",
                    "Say both who brings it and by when.");
            found.need(
                    answer.ownerId() == null || cases.whoMayKnow(incident).contains(answer.ownerId()),
                    "owner",
                    "Choose somebody who knows of the case.");
            found.need(
                    text != null
                            || answer.expectedOn() == null
                            || !answer.expectedOn().isBefore(today),
                    "expectedOn",
                    "This day has passed. Say by when it comes.");
        });
        found.throwIfAny();
    }

    /** As it stands, to be taken to the toolkit or the Commissioner's form. */
    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public ReportFile export(UUID id, ReportFormat format) {
        var incident = inHand(id);
        var report = present(incident);
        report.mayLeave();
        cases.happened(incident, EventKind.REPORT_EXPORTED, "As " + format + ", " + report.completeness() + ".");
        return ReportPaper.file(ReportPaper.json(report, null), format);
    }

    /** A report exactly as it was sent. */
    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public ReportFile sent(UUID id, int number, ReportFormat format) {
        var incident = inHand(id);
        var sent = reports.sent(id, number);
        cases.happened(incident, EventKind.REPORT_EXPORTED, "Report " + number + " as it was sent, as " + format + ".");
        return ReportPaper.file(sent.json(), format);
    }

    /** Somebody sent it: it is kept as it was, and the case goes on. @param version of the case */
    @Allowed({Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public int markSent(UUID id, long version, MarkSent words) {
        var incident = cases.inHand(id, version, Permission.DECIDE_INCIDENTS);
        words.check();
        var assembled = desk.report(
                incident, reports.draft(id).orElse(null), words.sentAt().toInstant());
        var delay = words.delayReason() != null ? words.delayReason() : said(assembled, ReportField.DELAY);
        mayLeave(incident, words.delayReason());
        var report = assembled.saying(ReportField.DELAY, delay);
        report.mayLeave();
        cases.told(incident, new RecordNotice(words.sentAt(), words.icoReference(), report.toFollow(), delay));
        report.everythingIsOwned();
        var json = ReportPaper.json(report, words);
        reports.add(SentReport.of(report, words, json, caller.personId(), clock.instant()));
        return report.number();
    }

    private void mayLeave(Incident incident, String delay) {
        var objection = new NameGuard(cases.namesInCase(incident)).objection(delay);
        if (objection != null) throw new RuleBroken("delayReason", "The reason cannot leave the house: " + objection);
    }

    private static String said(Report report, ReportField field) {
        return report.items().stream()
                .filter(item -> item.field() == field)
                .map(ReportItem::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private ReportDraft draft(UUID id, long version) {
        var draft = reports.draft(id).orElse(null);
        if ((draft == null ? 0 : draft.version()) != version) throw new Stale();
        return draft == null ? new ReportDraft(id) : draft;
    }

    private Incident inHand(UUID id) {
        return cases.inHand(id, Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.ADVISE_INCIDENTS);
    }

    private Incident open(UUID id) {
        var incident = inHand(id);
        if (!incident.open()) throw new RuleBroken("This case is closed. Reopen it to change its report.");
        return incident;
    }

    /** @throws Invalid for one that is none of the form */
    public static ReportField field(String code) {
        try {
            return ReportField.valueOf(String.valueOf(code));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("field", "Choose one of the items of the report.");
        }
    }
}
