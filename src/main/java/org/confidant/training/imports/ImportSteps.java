package org.confidant.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.InTransaction;
import org.confidant.training.CompletionBook;
import org.confidant.training.CompletionBook.NamesOf;
import org.confidant.training.Done;
import org.confidant.training.NewCompletion;
import org.confidant.training.TrainingSource;

/** The steps of trying and taking a file; each is one transaction, or part of the one that is there. */
@ApplicationScoped
@InTransaction
class ImportSteps {

    @Inject
    private ImportStore store;

    @Inject
    private CompletionBook book;

    @Inject
    private Event<Fact> facts;

    /** All that the work on a file needs to begin. */
    record Start(ImportState state, ImportText text, ImportJudge judge, ImportCounts counts, int rowsDone) {}

    Start start(UUID id) {
        var file = store.get(id);
        var packed = store.content(id);
        if (packed == null) throw new IllegalStateException("The content of import " + id + " is forgotten");
        var judge = new ImportJudge(file.mapping(), file.columns(), book.names(NamesOf.TITLE), book.today());
        return new Start(file.state(), file.text(packed), judge, file.counts(), file.rowsDone());
    }

    /** Null when none waits. */
    UUID next() {
        return store.nextWaiting().orElse(null);
    }

    List<ImportVerdict> judge(ImportJudge judge, List<ImportCells> rows) {
        var emails = new HashSet<String>();
        var numbers = new HashSet<String>();
        var families = new HashSet<String>();
        for (var row : rows) {
            add(emails, row.cell(ImportField.EMAIL));
            add(numbers, row.cell(ImportField.EMPLOYEE_NO));
            ImportMatch.familyNames(row).forEach(families::add);
        }
        var people = store.people(emails, numbers, families);
        var onFile = book.counting(people.stream().map(Somebody::id).toList());
        return verdicts(judge, rows, new ImportMatch(people), onFile);
    }

    private static List<ImportVerdict> verdicts(
            ImportJudge judge, List<ImportCells> rows, ImportMatch people, Set<Done> onFile) {
        return rows.stream().map(row -> judge.judge(row, people, onFile)).toList();
    }

    /** Records what is new in this part and says how far it came, both or neither. */
    void take(UUID id, List<ImportVerdict> verdicts, ImportCounts counts, int rowsDone) {
        var file = store.get(id);
        var now = book.now();
        book.add(verdicts.stream()
                .filter(verdict -> verdict.kind() == ImportVerdict.Kind.FRESH)
                .map(verdict -> new NewCompletion(
                        new Done(verdict.personId(), verdict.terms().id(), verdict.completedOn()),
                        verdict.terms(),
                        verdict.score(),
                        TrainingSource.ELFH_IMPORT,
                        file.appliedBy(),
                        id,
                        now))
                .collect(Collectors.toList()));
        file.count(counts, rowsDone);
    }

    void progress(UUID id, ImportCounts counts, int rowsDone) {
        store.get(id).count(counts, rowsDone);
    }

    void tried(UUID id, ImportCounts counts, String unplaced, byte[] rejected) {
        store.get(id).tried(counts, unplaced);
        store.reject(id, rejected);
    }

    void taken(UUID id, byte[] rejected) {
        var file = store.get(id);
        file.taken(book.now());
        store.reject(id, rejected);
        facts.fire(
                Fact.of("TRAINING_IMPORTED", "TRAINING_IMPORT", id).changed(null, file.sha256() + " " + file.counts()));
    }

    void failed(UUID id, String sentence) {
        store.get(id).failed(sentence);
    }

    private static void add(Set<String> values, String value) {
        if (value != null) values.add(value);
    }
}
