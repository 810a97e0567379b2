package org.confidant.training.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.training.CourseView;
import org.confidant.training.TrainingService;

/** One file: tell its columns, place its courses, look at what it would do, take it. */
@Named
@ViewScoped
public class TrainingImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LEAVE_OUT = "-";
    private static final int PLACED_AT_ONCE = 30;

    @Inject
    private TrainingImportService imports;

    @Inject
    private TrainingService training;

    private String id;
    private ImportView file;
    private List<CourseView> courses = List.of();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private String onlyCourse;
    private boolean testPassedElsewhere;

    public void load() {
        file = imports.one(Ids.parse(id));
        courses = training.courses();
        file.mapping().columns().forEach((field, column) -> columns.put(field.name(), column));
        onlyCourse = file.mapping().onlyCourse();
        testPassedElsewhere = file.mapping().testPassedElsewhere();
    }

    public String tell() {
        var told = new EnumMap<ImportField, String>(ImportField.class);
        for (var field : ImportField.values()) told.put(field, columns.get(field.name()));
        imports.map(file.id(), file.version(), new ImportMapping(told, onlyCourse, testPassedElsewhere));
        return here();
    }

    public String place() {
        var codes = new LinkedHashMap<String, String>();
        placed.forEach((name, code) -> {
            if (code != null) codes.put(name, code.equals(LEAVE_OUT) ? "" : code);
        });
        imports.place(file.id(), file.version(), codes);
        return here();
    }

    public String take() {
        imports.take(file.id(), file.version());
        Notice.later(
                file.rows() > ImportWork.AT_ONCE
                        ? "The rows are being recorded. You can leave this page meanwhile."
                        : "Recorded.");
        return here();
    }

    private String here() {
        return "import?faces-redirect=true&id=" + file.id();
    }

    public String getLead() {
        var counts = file.counts();
        return switch (file.state()) {
            case BROUGHT -> "Say what its columns mean. Nothing is recorded yet.";
            case CHECKING -> "The file is being tried: " + file.rowsDone() + " of " + file.rows() + " rows so far.";
            case CHECKED ->
                sentence(counts.fresh(), " row would be recorded", " rows would be recorded") + "; "
                        + sentence(counts.rejected(), " cannot be taken.", " cannot be taken.");
            case TAKING -> "The rows are being recorded: " + file.rowsDone() + " of " + file.rows() + " so far.";
            case TAKEN ->
                sentence(counts.fresh(), " completion was recorded", " completions were recorded") + "; "
                        + sentence(counts.rejected(), " row was not taken.", " rows were not taken.");
            case FAILED -> file.trouble();
        };
    }

    private static String sentence(int count, String one, String many) {
        return count + (count == 1 ? one : many);
    }

    public int getStep() {
        return switch (file.state()) {
            case BROUGHT, FAILED -> 2;
            case CHECKING, CHECKED -> 3;
            case TAKING -> 4;
            case TAKEN -> 5;
        };
    }

    public boolean isMappable() {
        return file.state() == ImportState.BROUGHT
                || file.state() == ImportState.CHECKED
                || file.state() == ImportState.FAILED;
    }

    public boolean isTakeable() {
        return file.state() == ImportState.CHECKED && file.counts().fresh() > 0;
    }

    public boolean isPlaceable() {
        return file.state() == ImportState.CHECKED && !file.unplaced().isEmpty();
    }

    public List<ImportView.Unplaced> getUnplaced() {
        return file.unplaced()
                .subList(0, Math.min(PLACED_AT_ONCE, file.unplaced().size()));
    }

    public ImportView getFile() {
        return file;
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public Map<String, String> getColumns() {
        return columns;
    }

    public Map<String, String> getPlaced() {
        return placed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOnlyCourse() {
        return onlyCourse;
    }

    public void setOnlyCourse(String onlyCourse) {
        this.onlyCourse = onlyCourse;
    }

    public boolean isTestPassedElsewhere() {
        return testPassedElsewhere;
    }

    public void setTestPassedElsewhere(boolean testPassedElsewhere) {
        this.testPassedElsewhere = testPassedElsewhere;
    }
}
