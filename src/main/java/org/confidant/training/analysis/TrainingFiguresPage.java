package org.confidant.training.analysis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.confidant.foundation.problem.Invalid;

/** The figures: now, month by month, by team and by role. A plain GET page, so that every day has an address. */
@Named
@RequestScoped
public class TrainingFiguresPage {

    @Inject
    private TrainingFigureService service;

    private String asOf;
    private FigureSheet sheet;
    private Figure shown;

    public void load() {
        sheet = service.figures();
        shown = sheet.months().stream()
                .filter(month -> month.asOf().toString().equals(asOf))
                .findFirst()
                .orElse(sheet.present());
        if (asOf != null && !asOf.isBlank() && !shown.asOf().toString().equals(asOf)) {
            throw new Invalid("asOf", "Choose one of the days of the list.");
        }
    }

    public String getLead() {
        return sheet.sentence();
    }

    public FigureSheet getSheet() {
        return sheet;
    }

    public Figure getShown() {
        return shown;
    }

    /** Latest first, as one reads a table. */
    public List<Figure> getMonths() {
        var months = new ArrayList<>(sheet.months());
        Collections.reverse(months);
        return months;
    }

    public List<Figure> getTeams() {
        return sheet.of(FigureScope.TEAM, shown.asOf());
    }

    public List<Figure> getRoles() {
        return sheet.of(FigureScope.ROLE, shown.asOf());
    }

    public TrendChart getChart() {
        return new TrendChart(sheet.months(), sheet.targetPercent());
    }

    public DsptYear getYear() {
        return DsptYear.of(shown.asOf());
    }

    public boolean isToday() {
        return shown.asOf().equals(sheet.present().asOf());
    }

    public LocalDate getDay() {
        return shown.asOf();
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
