package org.confidant.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a list would do, for the screen.
 *
 * @param counts how many rows of each kind
 * @param shown the rows on the screen: errors first, then what changes; the unchanged are only counted
 * @param unshown how many more there are than are shown
 */
public record ImportPreview(
        UUID id, long version, String fileName, Map<ImportRow.Kind, Long> counts, List<ImportRow> shown, int unshown) {

    private static final int MOST_SHOWN = 500;

    static ImportPreview of(PeopleImport list, List<ImportRow> rows) {
        var counts = new java.util.EnumMap<ImportRow.Kind, Long>(ImportRow.Kind.class);
        rows.forEach(row -> counts.merge(row.kind(), 1L, Long::sum));
        var telling = rows.stream()
                .filter(row -> row.kind() != ImportRow.Kind.UNCHANGED)
                .sorted(java.util.Comparator.comparing(row -> row.kind() != ImportRow.Kind.ERROR))
                .toList();
        var shown = telling.subList(0, Math.min(telling.size(), MOST_SHOWN));
        return new ImportPreview(
                list.id(), list.version(), list.fileName(), counts, List.copyOf(shown), telling.size() - shown.size());
    }

    public long count(ImportRow.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public boolean applicable() {
        return count(ImportRow.Kind.ERROR) == 0
                && count(ImportRow.Kind.ADD) + count(ImportRow.Kind.CHANGE) + count(ImportRow.Kind.LEAVE) > 0;
    }
}
