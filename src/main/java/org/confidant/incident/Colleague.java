package org.confidant.incident;

import java.util.UUID;

/** Somebody to choose from a short list. */
public record Colleague(UUID id, String name, String jobTitle) {

    public String label() {
        return jobTitle == null || jobTitle.isBlank() ? name : name + ", " + jobTitle;
    }
}
