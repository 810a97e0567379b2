package org.confidant.people;

import org.confidant.foundation.problem.Violations;

/**
 * What the organisation is called: in daily life, and as a party to contracts. Never written into code (rulebook 0.3).
 */
public record OrganisationNames(String tradingName, String legalName) {

    private static final int LONGEST = 200;

    OrganisationNames checked() {
        new Violations()
                .need(fits(tradingName), "tradingName", "Enter the name people use, up to 200 characters.")
                .need(fits(legalName), "legalName", "Enter the legal name, up to 200 characters.")
                .throwIfAny();
        return new OrganisationNames(tradingName.strip(), legalName.strip());
    }

    private static boolean fits(String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST;
    }
}
