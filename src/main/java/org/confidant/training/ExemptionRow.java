package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** An exemption as it is listed. @param until the last day */
public record ExemptionRow(
        UUID id, String reason, LocalDate from, LocalDate until, String approvedBy, boolean holds, long version)
        implements Serializable {}
