package org.confidant.training.imports;

import java.util.List;
import java.util.Map;

/** A row by what its cells mean. */
record ImportCells(long line, List<String> raw, Map<ImportField, Integer> places) {

    /** Null when the file has no such column, or the cell says nothing. */
    String cell(ImportField field) {
        var place = places.get(field);
        if (place == null || place >= raw.size()) return null;
        var text = raw.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    boolean shifted(int columns) {
        return raw.size() > columns && raw.subList(columns, raw.size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
