package org.confidant.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An agreement to be registered.
 *
 * @param ownerId who looks after it; null for the person who registers it
 */
public record RegisterAgreement(
        @NotBlank(message = "Enter the other organisation’s name.")
        @Size(max = 200, message = "Use at most 200 characters.")
        String counterparty,

        UUID ownerId,

        @NotNull(message = "Say what the agreement is about.") @Valid
        Terms terms) {}
