package org.confidant.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.legal.HolidayService;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.time.Division;
import org.confidant.foundation.time.Holiday;
import org.confidant.foundation.time.When;

/** The holidays that working days are counted by, and the days on which the organisation is closed. */
@Named
@RequestScoped
public class AdminHolidaysPage {

    private static final int MOST_BYTES = 1_000_000;

    @Inject
    private HolidayService holidays;

    private List<Row> rows;
    private Part file;
    private LocalDate day;
    private String why;

    public String bring() throws IOException {
        if (file == null || file.getSize() == 0) throw new Invalid("file", "Choose a file.");
        if (file.getSize() > MOST_BYTES) throw new TooLarge("file", "The file is larger than 1 MB.");
        try (var in = file.getInputStream()) {
            int many = holidays.bring(in.readNBytes(MOST_BYTES));
            Notice.later(many + " bank holidays are known now for the years that the file names.");
        }
        return "holidays.xhtml?faces-redirect=true";
    }

    public String close() {
        holidays.close(day, why);
        Notice.later("The day is no working day of ours.");
        return "holidays.xhtml?faces-redirect=true";
    }

    public String open(LocalDate closed) {
        holidays.open(closed);
        Notice.later("The day is a working day again.");
        return "holidays.xhtml?faces-redirect=true";
    }

    public String getLead() {
        var last = holidays.runningOut();
        return last == null
                ? "Bank holidays are known for more than 180 days ahead."
                : "The last bank holiday that is known is " + When.sayDate(last)
                        + ", less than 180 days ahead. Bring the newest file.";
    }

    public boolean isRunningOut() {
        return holidays.runningOut() != null;
    }

    /** A holiday with all the parts of the kingdom that have it on that day, or a day on which we are closed. */
    public record Row(LocalDate day, String title, String where, boolean ours) {}

    public List<Row> getRows() {
        if (rows == null) rows = grouped(holidays.coming());
        return rows;
    }

    private static List<Row> grouped(List<Holiday> all) {
        var parts = new LinkedHashMap<String, List<Holiday>>();
        for (var holiday : all) {
            boolean ours = holiday.division() == Division.ORGANISATION;
            parts.computeIfAbsent(holiday.day() + "/" + ours + "/" + holiday.title(), first -> new ArrayList<>())
                    .add(holiday);
        }
        return parts.values().stream().map(AdminHolidaysPage::row).toList();
    }

    /** Whether there is a day to take back. */
    public boolean isClosing() {
        return getRows().stream().anyMatch(Row::ours);
    }

    private static Row row(List<Holiday> same) {
        var first = same.get(0);
        var where = same.size() == 3
                ? "The whole United Kingdom"
                : same.stream().map(each -> each.division().label()).collect(Collectors.joining(", "));
        return new Row(first.day(), first.title(), where, first.division() == Division.ORGANISATION);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
