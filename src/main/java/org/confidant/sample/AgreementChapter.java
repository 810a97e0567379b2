package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.confidant.agreement.AgreementSample;
import org.confidant.foundation.sample.SampleChapter;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** Three agreements with organisations that do not exist: one in effect, one before the DPO, one near its end. */
@ApplicationScoped
public class AgreementChapter implements SampleChapter {

    private static final int AFTER_PEOPLE = 40;

    @Inject
    private PeopleService people;

    @Inject
    private AgreementSample agreements;

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public void load() {
        agreements.load(first(Role.CONTRACT_MANAGER), first(Role.DPO));
    }

    private PersonCard first(Role role) {
        return people.holders(role).stream().findFirst().orElseThrow();
    }
}
