package org.confidant.training.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;

/**
 * A file of completions on its way. It is brought, its columns are told, it is tried (again after each change of what
 * they mean), and its good rows are taken once. Its content is kept beside it for a while, and then forgotten.
 */
@Entity
@Table(name = "training_import")
public class TrainingImport extends Identified {

    @Column(name = "file_name")
    private String fileName;

    private String sha256;
    private String encoding;

    @Column(name = "between_cells")
    private String between;

    @Column(name = "columns_text")
    private String columns;

    private String signature;

    @Column(name = "row_count")
    private int rows;

    private String mapping;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "rows_done")
    private int rowsDone;

    private int fresh;
    private int known;
    private int repeated;

    @Column(name = "left_out")
    private int leftOut;

    private int unplaced;
    private int broken;

    @Column(name = "unplaced_text")
    private String unplacedNames;

    private String trouble;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "applied_by")
    private UUID appliedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected TrainingImport() {}

    static TrainingImport brought(
            String fileName, String sha256, ImportText text, ImportText.Look look, UUID who, Instant now) {
        var file = new TrainingImport();
        file.fileName = fileName;
        file.sha256 = sha256;
        file.encoding = text.encoding().name();
        file.between = String.valueOf(text.between());
        file.columns = String.join("\n", look.columns());
        file.signature = look.signature();
        file.rows = look.rows();
        file.state = ImportState.BROUGHT;
        file.madeBy = who;
        file.madeAt = now;
        return file;
    }

    void map(ImportMapping told) {
        if (state == ImportState.TAKING || state == ImportState.TAKEN) {
            throw new Conflict("This file is taken already. Bring it again to read it in another way.");
        }
        mapping = told.text();
        tryAgain();
    }

    /** As when a course of the file was placed meanwhile. */
    void tryAgain() {
        if (state == ImportState.TAKING || state == ImportState.TAKEN) {
            throw new Conflict("This file is taken already.");
        }
        state = ImportState.CHECKING;
        trouble = null;
        count(ImportCounts.NONE, 0);
    }

    void tried(ImportCounts counts, String namesUnplaced) {
        state = ImportState.CHECKED;
        unplacedNames = namesUnplaced;
        count(counts, rows);
    }

    void take(UUID who) {
        if (state == ImportState.TAKEN || state == ImportState.TAKING) {
            throw new Conflict("This file is taken already.");
        }
        if (state != ImportState.CHECKED) throw new Conflict("This file has not been tried yet.");
        if (fresh == 0) throw new Conflict("There is nothing new in this file.");
        state = ImportState.TAKING;
        appliedBy = who;
        count(ImportCounts.NONE, 0);
    }

    void taken(Instant now) {
        state = ImportState.TAKEN;
        appliedAt = now;
    }

    void failed(String sentence) {
        state = ImportState.FAILED;
        trouble = sentence;
    }

    final void count(ImportCounts counts, int done) {
        fresh = counts.fresh();
        known = counts.known();
        repeated = counts.repeated();
        leftOut = counts.leftOut();
        unplaced = counts.unplaced();
        broken = counts.broken();
        rowsDone = done;
    }

    ImportCounts counts() {
        return new ImportCounts(fresh, known, repeated, leftOut, unplaced, broken);
    }

    ImportText text(byte[] packed) {
        return new ImportText(packed, Charset.forName(encoding), between.charAt(0));
    }

    List<String> columns() {
        return List.of(columns.split("\n"));
    }

    /** Null as long as nobody told it. */
    ImportMapping mapping() {
        return mapping == null ? null : ImportMapping.parse(mapping);
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String signature() {
        return signature;
    }

    int rows() {
        return rows;
    }

    int rowsDone() {
        return rowsDone;
    }

    ImportState state() {
        return state;
    }

    String unplacedNames() {
        return unplacedNames == null ? "" : unplacedNames;
    }

    String trouble() {
        return trouble;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    UUID appliedBy() {
        return appliedBy;
    }

    Instant appliedAt() {
        return appliedAt;
    }
}
