package org.confidant.training.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/** A year of the Data Security and Protection Toolkit: 1 July to 30 June, when it is submitted (TRN-05). */
public record DsptYear(int begins) implements Serializable {

    public static DsptYear of(LocalDate day) {
        return new DsptYear(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(begins, Month.JULY, 1);
    }

    public LocalDate last() {
        return LocalDate.of(begins + 1, Month.JUNE, 30);
    }

    /** As the toolkit writes it: 2026-27. */
    public String label() {
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }
}
