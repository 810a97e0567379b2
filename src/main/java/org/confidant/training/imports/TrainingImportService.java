package org.confidant.training.imports;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.people.PeopleService;
import org.confidant.training.CompletionBook;
import org.confidant.training.CompletionBook.NamesOf;
import org.confidant.training.CourseTerms;

/** Files of completions: brought, their columns told, tried, taken. */
@Service
public class TrainingImportService {

    /** What a page or a program may send. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int SHOWN = 100;

    @Inject
    private ImportStore store;

    @Inject
    private ImportWork work;

    @Inject
    private CompletionBook book;

    @Inject
    private PeopleService people;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Allowed(RECORD_TRAINING)
    public UUID bring(Upload file, UUID key) {
        return idempotency.once(key, "training-import", file.sha256(), () -> {
            var text = ImportText.of(file.bytes());
            var look = text.look();
            var brought = TrainingImport.brought(file.name(), file.sha256(), text, look, caller.personId(), book.now());
            store.add(brought, text.packed());
            facts.fire(Fact.of("TRAINING_FILE_BROUGHT", "TRAINING_IMPORT", brought.id())
                    .changed(null, file.sha256()));
            return brought.id();
        });
    }

    @Allowed(RECORD_TRAINING)
    public Slice<ImportRow> list(SliceRequest slice) {
        return store.list(slice);
    }

    @Allowed(RECORD_TRAINING)
    public ImportView one(UUID id) {
        var file = store.get(id);
        var packed = store.content(id);
        var told = file.mapping();
        var remembered = told == null ? store.remembered(file.signature()) : Optional.<ImportMapping>empty();
        var mapping = told != null
                ? told
                : remembered
                        .map(known -> fitted(known, file.columns()))
                        .orElseGet(() -> ImportMapping.suggested(file.columns()));
        var sample = packed == null
                ? List.<List<String>>of()
                : file.text(packed).first(3).stream().map(ImportText.Row::cells).toList();
        var rejected = store.rejected(id);
        var names = people.names(
                file.appliedBy() == null ? List.of(file.madeBy()) : List.of(file.madeBy(), file.appliedBy()));
        return new ImportView(
                id,
                file.version(),
                file.fileName(),
                file.state(),
                file.rows(),
                file.rowsDone(),
                file.columns(),
                sample,
                mapping,
                remembered.isPresent(),
                file.counts(),
                unplaced(file),
                rejected == null ? List.of() : problems(rejected),
                rejected != null,
                file.trouble(),
                file.madeAt(),
                names.get(file.madeBy()),
                file.appliedAt(),
                file.appliedBy() == null ? null : names.get(file.appliedBy()),
                store.takenBefore(file.sha256(), id));
    }

    /** Says what the columns mean, remembers it for files with the same columns, and tries the file. */
    @Allowed(RECORD_TRAINING)
    public void map(UUID id, long version, ImportMapping mapping) {
        var file = store.get(id);
        file.expect(version);
        mapping.check(file.columns());
        if (mapping.onlyCourse() != null && book.course(mapping.onlyCourse()).isEmpty()) {
            throw new Invalid("onlyCourse", "There is no course with this code.");
        }
        file.map(mapping);
        store.remember(file.signature(), mapping, caller.personId(), book.now());
        facts.fire(Fact.of("TRAINING_FILE_MAPPED", "TRAINING_IMPORT", id).changed(null, mapping.text()));
        goOn(file);
    }

    /**
     * Says which course each of these names is, and tries the file again.
     *
     * @param courses codes by the names in the file; an empty code leaves the course out, null says nothing yet
     */
    @Allowed(RECORD_TRAINING)
    public void place(UUID id, long version, Map<String, String> courses) {
        var file = store.get(id);
        file.expect(version);
        if (file.mapping() == null) throw new Conflict("Say first what the columns mean.");
        courses.forEach((name, code) -> {
            if (code == null) return;
            if (name.isBlank() || name.length() > 500) throw new Invalid("courses", "A name has 1 to 500 characters.");
            CourseTerms course = code.isBlank()
                    ? null
                    : book.course(code)
                            .orElseThrow(
                                    () -> new Invalid("courses", "There is no course with the code " + code + "."));
            book.place(NamesOf.TITLE, name, course);
        });
        file.tryAgain();
        facts.fire(Fact.of("TRAINING_NAMES_PLACED", "TRAINING_IMPORT", id).changed(null, courses));
        goOn(file);
    }

    /** Records what is new in it. The rows that cannot be taken go back. */
    @Allowed(RECORD_TRAINING)
    public void take(UUID id, long version) {
        var file = store.get(id);
        file.expect(version);
        file.take(caller.personId());
        goOn(file);
    }

    /** The rows that cannot be taken, as CSV with a reason each. */
    @Allowed(RECORD_TRAINING)
    public RejectedFile rejected(UUID id) {
        var file = store.get(id);
        var rejected = store.rejected(id);
        if (rejected == null) throw new NotFound();
        facts.fire(Fact.of("TRAINING_REJECTS_READ", "TRAINING_IMPORT", id));
        return new RejectedFile("not-taken-" + plain(file.fileName()), ImportText.unpack(rejected));
    }

    /** For the job that tidies up. */
    @Allowed(Permission.ADMINISTER)
    public int forgetBefore(Instant moment) {
        return store.forgetBefore(moment);
    }

    /** The rows that went back, as a file. */
    public record RejectedFile(String name, byte[] bytes) {}

    /** A small file at once; a large one is left to the job, so that nobody waits for an answer. */
    private void goOn(TrainingImport file) {
        if (file.rows() <= ImportWork.AT_ONCE) {
            store.write();
            work.go(file.id(), false);
        }
    }

    private static ImportMapping fitted(ImportMapping remembered, List<String> columns) {
        var fitted = new EnumMap<ImportField, String>(ImportField.class);
        remembered.columns().forEach((field, column) -> columns.stream()
                .filter(one -> ImportField.bare(one).equals(ImportField.bare(column)))
                .findFirst()
                .ifPresent(one -> fitted.put(field, one)));
        return new ImportMapping(fitted, remembered.onlyCourse(), remembered.testPassedElsewhere());
    }

    private static List<ImportView.Unplaced> unplaced(TrainingImport file) {
        return file.unplacedNames()
                .lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new ImportView.Unplaced(parts[1], Integer.parseInt(parts[0])))
                .sorted(Comparator.comparing(ImportView.Unplaced::rows).reversed())
                .toList();
    }

    private static List<ImportView.Rejected> problems(byte[] rejected) {
        var problems = new ArrayList<ImportView.Rejected>();
        var text = new ImportText(rejected, StandardCharsets.UTF_8, ',');
        for (var row : text.first(SHOWN)) {
            var cells = row.cells();
            int last = cells.size();
            var what = cells.subList(0, last - 2).stream()
                    .filter(cell -> !cell.isBlank())
                    .limit(4)
                    .collect(Collectors.joining(", "));
            problems.add(new ImportView.Rejected(cells.get(last - 2), what, cells.get(last - 1)));
        }
        return problems;
    }

    private static String plain(String fileName) {
        return fileName.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.[A-Za-z]+$", "") + ".csv";
    }
}
