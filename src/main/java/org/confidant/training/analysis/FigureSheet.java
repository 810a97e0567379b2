package org.confidant.training.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.confidant.training.TrainingFigure;

/**
 * All figures at once.
 *
 * @param course the yearly course's title; null when the catalogue does not have it
 * @param months of the whole organisation, earliest first
 * @param figures of every scope on every day
 */
public record FigureSheet(
        Instant countedAt, String course, int targetPercent, List<Figure> months, List<Figure> figures)
        implements Serializable {

    static FigureSheet of(Instant countedAt, String course, int targetPercent, List<Figure> figures) {
        return new FigureSheet(
                countedAt,
                course,
                targetPercent,
                figures.stream()
                        .filter(figure -> figure.scope() == FigureScope.ORGANISATION)
                        .sorted(Comparator.comparing(Figure::asOf))
                        .toList(),
                figures);
    }

    /** The latest of the whole organisation. */
    public Figure present() {
        return months.get(months.size() - 1);
    }

    public List<Figure> of(FigureScope scope, LocalDate day) {
        return figures.stream()
                .filter(figure -> figure.scope() == scope && figure.asOf().equals(day))
                .toList();
    }

    public String sentence() {
        return new TrainingFigure(course, present().rolling(), targetPercent).sentence();
    }
}
