package org.confidant.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The DPO lets a partial clause pass for a time, and says why. */
public record WaiveClause(
        @NotNull(message = "Choose a clause.") Clause clause,

        @NotBlank(message = "Say why this may pass for now.")
        @Size(max = 2000, message = "Use at most 2,000 characters.")
        String reason,

        @NotNull(message = "Enter the last day of the waiver.")
        LocalDate validUntil) {}
