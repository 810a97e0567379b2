package org.confidant.policy;

import java.util.UUID;

/** Somebody whom a rule names, or would no longer name. */
public record AudienceMember(UUID id, String name, String familyName, String givenName, String jobTitle, String team) {

    /** Which of them to list. */
    public enum Show {
        IN("Must sign"),
        JOINING("Would join"),
        LEAVING("Would leave");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }
}
