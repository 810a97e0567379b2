package org.confidant.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.jobs.JobService;
import org.confidant.foundation.secrets.MasterKeyUse;
import org.confidant.foundation.secrets.SecretService;

/** Which master keys there are, and how far the records are under the newest. */
@Named
@RequestScoped
public class AdminKeysPage {

    @Inject
    private SecretService secrets;

    @Inject
    private JobService jobs;

    private List<MasterKeyUse> rows;

    public List<MasterKeyUse> getRows() {
        if (rows == null) rows = secrets.keys();
        return rows;
    }

    public String getLead() {
        long all = getRows().stream().mapToLong(MasterKeyUse::records).sum();
        long left = left();
        if (all == 0) return "No record holds a secret yet.";
        return left == 0
                ? "The keys of all records are under the key in use."
                : String.format(
                        "%,d of %,d record keys are under the key in use; %,d are still to come.",
                        all - left, all, left);
    }

    public boolean isWaiting() {
        return left() > 0;
    }

    public String wrapNow() {
        jobs.runNow("wrap-keys-anew");
        Notice.later("It runs within a few seconds and goes on by itself. Load this page again to see how far it is.");
        return "keys.xhtml?faces-redirect=true";
    }

    private long left() {
        return getRows().stream()
                .filter(row -> !row.primary())
                .mapToLong(MasterKeyUse::records)
                .sum();
    }
}
