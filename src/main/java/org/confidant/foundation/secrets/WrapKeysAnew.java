package org.confidant.foundation.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** After a new master key was made primary: brings the keys of all records under it. */
@ApplicationScoped
public class WrapKeysAnew implements Job {

    @Inject
    private SecretService secrets;

    @Override
    public String name() {
        return "wrap-keys-anew";
    }

    @Override
    public String title() {
        return "Encrypt the keys of all records under the newest master key";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        long all = 0;
        for (int some = secrets.wrapSomeAnew(); some > 0; some = secrets.wrapSomeAnew()) all += some;
        return all == 0 ? "Nothing to do." : all + " encrypted anew.";
    }
}
