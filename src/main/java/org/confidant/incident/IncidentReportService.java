package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** What a reporter does: begin a form, keep it, send it. */
@Service
public class IncidentReportService {

    @Inject
    private IncidentDrafts drafts;

    @Inject
    private DraftReader drafted;

    @Inject
    private CaseReader reader;

    @Inject
    private CaseWork work;

    @Inject
    private IncidentMineService mine;

    @Inject
    private Intake intake;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The form with this id, or an empty one: the id is made when the form is first shown. */
    @Allowed(Permission.REPORT_INCIDENT)
    public DraftView draft(UUID id) {
        return drafts.find(id).map(drafted::read).orElseGet(() -> drafted.empty(id));
    }

    /** Keeps the answers as they are, right or wrong. */
    @Allowed(Permission.REPORT_INCIDENT)
    public void keep(UUID id, ReportAnswers answers, int step) {
        var draft = drafts.lock(id).orElse(null);
        if (draft == null) {
            draft = new IncidentDraft(id, caller.personId());
            draft.keep(AnswersJson.write(answers), step, clock.instant());
            drafts.add(draft);
        } else if (draft.sentAs() == null) {
            draft.keep(AnswersJson.write(answers), step, clock.instant());
        }
    }

    @Allowed(Permission.REPORT_INCIDENT)
    public void discard(UUID id) {
        var draft = drafts.lock(id).orElseThrow(NotFound::new);
        if (draft.sentAs() == null) {
            drafts.drop(draft);
        }
    }

    /** Sends the form. Sending it again answers the same case. */
    @Allowed(Permission.REPORT_INCIDENT)
    public UUID send(UUID id) {
        var draft = drafts.lock(id).orElseThrow(NotFound::new);
        if (draft.sentAs() != null) {
            return draft.sentAs();
        }
        var now = clock.instant();
        var answers = AnswersJson.read(draft.answers());
        var wrong = answers.violations(3, now);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        var said = answers.toReport(new Violations());
        needName(said.reporterMode());
        var incident = intake.take(said, caller.personId(), now).id();
        draft.sent(incident, now);
        return incident;
    }

    /** Sends a report in one go; a retry with the same key answers the same case. */
    @Allowed(Permission.REPORT_INCIDENT)
    public UUID report(UUID key, ReportIncident said) {
        return report(key, said, born -> {});
    }

    /** As {@link #report}, and answers it as its reporter reads it, as the REST door does. */
    @Allowed(Permission.REPORT_INCIDENT)
    public MyReport reportAndRead(UUID key, ReportIncident said) {
        var read = new ArrayList<MyReport>();
        var id = report(key, said, born -> {
            work.readOwn(born.incident(), born.form());
            read.add(reader.mine(born));
        });
        return read.isEmpty() ? mine.mine(id) : read.get(0);
    }

    private UUID report(UUID key, ReportIncident said, Consumer<Intake.Born> first) {
        needName(said.reporterMode());
        return idempotency.once(key, "incident", Sha256.hex(said.toString()), () -> {
            var born = intake.take(said, caller.personId(), clock.instant());
            first.accept(born);
            return born.id();
        });
    }

    /** Here everybody has signed in; who gives no name has a door of their own, where nothing is known of them (INC-19). */
    private static void needName(ReporterMode mode) {
        if (mode != ReporterMode.NAMED && mode != ReporterMode.CONFIDENTIAL) {
            throw new Invalid(
                    "reporterMode",
                    "To report without your name, use the page for it, which the sign-in page leads to. Here you are signed in.");
        }
    }

    @Allowed(Permission.REPORT_INCIDENT)
    public List<DraftRow> drafts() {
        return drafts.unsent().stream().map(drafted::row).toList();
    }

    /** A short list of colleagues to choose from, for "who has to do with it". */
    @Allowed(Permission.REPORT_INCIDENT)
    public List<Colleague> colleagues(String words) {
        return drafted.colleagues(words);
    }
}
