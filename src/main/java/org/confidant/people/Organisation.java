package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The organisation's names for every page; nothing as long as they are not set. */
@Named
@RequestScoped
public class Organisation {

    @Inject
    private NamesForPages pages;

    private OrganisationNames names;

    public String getTradingName() {
        return names().tradingName();
    }

    public String getLegalName() {
        return names().legalName();
    }

    private OrganisationNames names() {
        if (names == null) {
            names = pages.now();
        }
        return names;
    }
}
