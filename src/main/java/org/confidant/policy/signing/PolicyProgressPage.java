package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.omnifaces.util.Faces;

/** How far the version that the page shows has come to its people. */
@Named
@RequestScoped
public class PolicyProgressPage {

    @Inject
    private CoverageService coverage;

    @Inject
    private Caller caller;

    private boolean asked;
    private Progress progress;

    /** Null when everybody had it at once, and for those who may not know. */
    public Progress getProgress() {
        if (!asked) {
            asked = true;
            var id = Faces.getRequestParameter("id", UUID.class);
            if (id != null && (caller.may(Permission.SEE_COVERAGE) || caller.may(Permission.PUBLISH_POLICY)))
                progress = coverage.progress(id).orElse(null);
        }
        return progress;
    }

    public String getSentence() {
        return String.format(
                Locale.UK,
                "%,d of %,d people looked at, %,d asked to sign",
                progress.lookedAt(),
                progress.people(),
                progress.assigned());
    }
}
