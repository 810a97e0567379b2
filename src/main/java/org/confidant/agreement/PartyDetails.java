package org.confidant.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is known of a party; everything but name and role may be null. */
public record PartyDetails(
        @NotNull(message = "Choose what this party is.") PartyRole role,

        @NotBlank(message = "Enter the organisation’s name.") @Size(max = 200, message = "Use at most 200 characters.")
        String name,

        @Size(max = 500, message = "Use at most 500 characters.")
        String address,

        @Size(max = 200, message = "Use at most 200 characters.")
        String contact,

        @Size(max = 254, message = "Use at most 254 characters.")
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "Enter an e-mail address such as dpo@example.org.")
        String email,

        @Size(max = 40, message = "Use at most 40 characters.")
        String regulatorNo,

        @Size(max = 20, message = "Use at most 20 characters.")
        String odsCode,

        @Size(max = 40, message = "Use at most 40 characters.")
        String dsptStatus,

        LocalDate dsptUntil,

        @Size(max = 60, message = "Use at most 60 characters.")
        String cyberNo,

        LocalDate cyberUntil) {

    static PartyDetails named(PartyRole role, String name) {
        return new PartyDetails(role, name, null, null, null, null, null, null, null, null, null);
    }
}
