package org.confidant.foundation.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.ApplicationStarted;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.settings.Settings;

/** Fills an empty database with the sample organisation at the first start, if the settings ask for it. */
@ApplicationScoped
public class SampleOrganisation {

    private static final Log LOG = Log.of(SampleOrganisation.class);

    @Inject
    @Any
    private Instance<SampleChapter> chapters;

    @Inject
    private Emptiness emptiness;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @ActivateRequestContext
    void load(@Observes ApplicationStarted started) {
        if (!settings.flag("confidant.sample") || !emptiness.nobodyIsHere()) return;
        caller.as(Identity.system(), () -> chapters.stream()
                .sorted(Comparator.comparingInt(SampleChapter::order))
                .forEach(this::load));
    }

    private void load(SampleChapter chapter) {
        chapter.load();
        LOG.info("sample.loaded", Map.of("order", chapter.order()));
    }
}
