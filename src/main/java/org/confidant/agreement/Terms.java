package org.confidant.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What an agreement says (rulebook 4.2). What matters first is asked when it is registered; the rest may be null until
 * somebody fills it in.
 */
public record Terms(
        @NotNull(message = "Choose who processes for whom.") Direction direction,

        @NotBlank(message = "Say in a few words what the agreement is about.")
        @Size(max = 200, message = "Use at most 200 characters.")
        String title,

        @Size(max = 500, message = "Use at most 500 characters.")
        String duration,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String nature,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String purpose,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String dataTypes,

        boolean specialCategories,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String subjectCategories,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String controllerDuties,

        @Size(max = 1000, message = "Use at most 1,000 characters.")
        String locations,

        @Size(max = 2000, message = "Use at most 2,000 characters.")
        String transfers,

        SubProcessing subProcessing,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String subProcessors,

        LocalDate effectiveFrom,
        LocalDate termEnd,
        boolean evergreen,

        @Min(value = 0, message = "Enter 0 to 3,650 days.") @Max(value = 3650, message = "Enter 0 to 3,650 days.")
        Integer noticeDays,

        Renewal renewal,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String securitySchedule,

        @Min(value = 1, message = "Enter 1 to 720 hours.") @Max(value = 720, message = "Enter 1 to 720 hours.")
        Integer breachNoticeHours,

        @Min(value = 1, message = "Enter 1 to 60 working days.")
        @Max(value = 60, message = "Enter 1 to 60 working days.")
        Integer assistanceDays,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String auditTerms,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String liability,

        @Size(max = 200, message = "Use at most 200 characters.")
        String governingLaw,

        @Size(max = 200, message = "Use at most 200 characters.")
        String dpia,

        @Size(max = 500, message = "Use at most 500 characters.")
        String ropa,

        EndOfContract endOfContract,

        @Min(value = 0, message = "Enter 0 to 3,650 days.") @Max(value = 3650, message = "Enter 0 to 3,650 days.")
        Integer deletionDays,

        boolean certificateRequired) {

    /** The same terms for another time: when it begins and ends must be said anew. */
    Terms withoutPeriod() {
        return new Terms(
                direction,
                title,
                duration,
                nature,
                purpose,
                dataTypes,
                specialCategories,
                subjectCategories,
                controllerDuties,
                locations,
                transfers,
                subProcessing,
                subProcessors,
                null,
                null,
                evergreen,
                noticeDays,
                renewal,
                securitySchedule,
                breachNoticeHours,
                assistanceDays,
                auditTerms,
                liability,
                governingLaw,
                dpia,
                ropa,
                endOfContract,
                deletionDays,
                certificateRequired);
    }
}
