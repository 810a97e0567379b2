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

/**
 * Fills an empty database with the sample organisation at the first start, if the settings ask for it. A start that was
 * ended meanwhile is no harm: the next one loads what is missing.
 */
@ApplicationScoped
public class SampleOrganisation {

    private static final Log LOG = Log.of(SampleOrganisation.class);

    @Inject
    @Any
    private Instance<SampleChapter> chapters;

    @Inject
    private SampleProgress progress;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @ActivateRequestContext
    void load(@Observes ApplicationStarted started) {
        if (!settings.flag("confidant.sample") || !progress.wanted()) return;
        caller.as(Identity.system(), this::loadWhatIsMissing);
    }

    private void loadWhatIsMissing() {
        var done = progress.done();
        chapters.stream()
                .filter(chapter -> !done.contains(chapter.name()))
                .sorted(Comparator.comparingInt(SampleChapter::order).thenComparing(SampleChapter::name))
                .forEach(this::load);
        progress.complete();
    }

    private void load(SampleChapter chapter) {
        progress.load(chapter);
        LOG.info("sample.loaded", Map.of("chapter", chapter.name()));
    }
}
