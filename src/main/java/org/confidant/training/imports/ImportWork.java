package org.confidant.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.security.WholeTransactions;

/**
 * Goes through a file, some hundred rows at a time. What is in memory does not grow with the file, but for the rows that
 * go back (compressed) and what was completed by whom so far. Stopped anywhere, it goes on where it was.
 */
@ApplicationScoped
class ImportWork {

    static final int AT_ONCE = 500;
    private static final int TELLS_EVERY = 10;
    private static final int TRIES = 5;
    private static final int MOST_UNPLACED = 200;

    @Inject
    private ImportSteps steps;

    @Inject
    private WholeTransactions transactions;

    /**
     * Tries it or takes it, whatever is wanted.
     *
     * @param alone no transaction is there: each step has its own, and what the database refuses is done again
     */
    void go(UUID id, boolean alone) {
        new Going(id, alone, whole("training import", () -> steps.start(id))).go();
    }

    /** Where one pass through one file stands. */
    private final class Going {

        private final UUID id;
        private final boolean alone;
        private final ImportSteps.Start start;
        private final boolean taking;
        private final Rejects rejects;
        private final Map<String, Integer> unplaced = new LinkedHashMap<>();
        private final List<ImportCells> part = new ArrayList<>(AT_ONCE);
        private ImportCounts counts;
        private int done;
        private int parts;

        Going(UUID id, boolean alone, ImportSteps.Start start) {
            this.id = id;
            this.alone = alone;
            this.start = start;
            this.taking = start.state() == ImportState.TAKING;
            this.counts = taking ? start.counts() : ImportCounts.NONE;
            this.rejects = new Rejects();
        }

        void go() {
            start.text().each(rejects::begin, row -> {
                part.add(start.judge().cells(row));
                if (part.size() == AT_ONCE) workOff();
            });
            if (!part.isEmpty()) workOff();
            var rejected = rejects.packed();
            if (taking) whole("training import", () -> done(() -> steps.taken(id, rejected)));
            else whole("training import", () -> done(() -> steps.tried(id, counts, unplacedText(), rejected)));
        }

        private void workOff() {
            var verdicts = judged();
            for (int i = 0; i < part.size(); i++) {
                var verdict = verdicts.get(i);
                if (verdict.course() != null
                        && (unplaced.containsKey(verdict.course()) || unplaced.size() < MOST_UNPLACED)) {
                    unplaced.merge(verdict.course(), 1, Integer::sum);
                }
                rejects.take(part.get(i), verdict);
            }
            part.clear();
        }

        private List<ImportVerdict> judged() {
            // what was taken before a stop is gone through again for the sake of the rows that go back
            boolean already = taking && done + part.size() <= start.rowsDone();
            for (int attempt = 1; ; attempt++) {
                var verdicts =
                        whole("training import", () -> steps.judge(start.judge().again(), part));
                var sum = counts;
                for (var verdict : verdicts) sum = sum.with(verdict.kind());
                try {
                    int reached = done + part.size();
                    if (!already) tell(verdicts, sum, reached);
                    done = reached;
                    start.judge().agree();
                    if (!already) counts = sum;
                    return verdicts;
                } catch (Conflict somebodyElseDidMeanwhile) {
                    if (!alone || attempt == TRIES) throw somebodyElseDidMeanwhile;
                }
            }
        }

        private void tell(List<ImportVerdict> verdicts, ImportCounts sum, int reached) {
            if (taking) whole("training import", () -> done(() -> steps.take(id, verdicts, sum, reached)));
            else if (++parts % TELLS_EVERY == 0)
                whole("training import", () -> done(() -> steps.progress(id, sum, reached)));
        }

        private String unplacedText() {
            var text = new StringBuilder();
            unplaced.forEach((name, rows) -> text.append(rows)
                    .append('\t')
                    .append(name.replaceAll("\\s+", " "))
                    .append('\n'));
            return text.toString();
        }
    }

    private static Void done(Runnable work) {
        work.run();
        return null;
    }

    private <T> T whole(String what, Callable<T> work) {
        try {
            return transactions.run(what, work);
        } catch (RuntimeException failed) {
            throw org.confidant.foundation.problem.Problems.translated(failed);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
