package org.confidant.policy.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Counts once a minute what pages of a large organisation show. */
@ApplicationScoped
class CountCampaigns implements Job {

    @Inject
    private CampaignService campaigns;

    @Override
    public String name() {
        return "policy-figures";
    }

    @Override
    public String title() {
        return "Count who has signed, where there are too many people to count at each look";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        int counted = campaigns.countAnew();
        return counted == 0 ? "Few enough people to count when somebody looks." : counted + " versions counted.";
    }
}
