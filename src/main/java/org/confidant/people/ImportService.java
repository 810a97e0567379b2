package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Brings many people at once: first shown row by row, then applied exactly as shown. */
@Service
public class ImportService {

    @Inject
    private Imports imports;

    @Inject
    private ImportWork work;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** Reads the list and works out what it would do; nothing of it is done. @return where to look at it */
    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID show(Upload file) {
        var rows = plan(file.bytes());
        var list = PeopleImport.shown(file, rows.toString(), caller.personId(), clock.instant());
        imports.forgetUnapplied(caller.personId());
        imports.add(list);
        facts.fire(Fact.of("PEOPLE_LIST_SHOWN", "PEOPLE_LIST", list.id()).changed(null, list.sha256()));
        return list.id();
    }

    /** Refuses whoever may not, before they choose a file for nothing. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void mayImport() {
        // the permission is the whole of it
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public ImportPreview preview(UUID id) {
        var list = mine(id);
        if (list.content() == null) {
            throw new NotFound();
        }
        return ImportPreview.of(list, plan(list.content()));
    }

    /** @return how many people were added or changed */
    @Allowed(Permission.MANAGE_PEOPLE)
    public int apply(UUID id, long version) {
        var list = mine(id);
        list.expect(version);
        var rows = list.content() == null ? List.<ImportRow>of() : plan(list.content());
        list.apply(rows.toString(), clock.instant());
        if (rows.stream().anyMatch(row -> row.kind() == ImportRow.Kind.ERROR)) {
            throw new RuleBroken("Mend the rows with errors in the file, and bring it again.");
        }
        int done = work.apply(rows);
        facts.fire(Fact.of("PEOPLE_LIST_APPLIED", "PEOPLE_LIST", id).changed(null, list.sha256()));
        return done;
    }

    private List<ImportRow> plan(byte[] content) {
        var lines = ImportLines.read(Uploads.text(content));
        var today = Today.by(clock);
        return ImportPlan.of(lines, imports.known(), imports.teamNames(), work.places(lines, today), today);
    }

    private PeopleImport mine(UUID id) {
        return imports.get(id)
                .filter(list -> list.madeBy().equals(caller.personId()))
                .orElseThrow(NotFound::new);
    }
}
