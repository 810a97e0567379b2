package org.confidant.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.jobs.JobRow;
import org.confidant.foundation.jobs.JobService;

/** Each job with its last run, its outcome and its next run. */
@Named
@RequestScoped
public class AdminJobsPage {

    @Inject
    private JobService jobs;

    private List<JobRow> rows;

    public String runNow(String name) {
        jobs.runNow(name);
        Notice.later("It runs within a few seconds. Load this page again to see the outcome.");
        return "jobs.xhtml?faces-redirect=true";
    }

    public List<JobRow> getRows() {
        if (rows == null) rows = jobs.list();
        return rows;
    }

    public String getLead() {
        var failed = getRows().stream().filter(AdminJobsPage::isFailed).count();
        var all = getRows().size() == 1 ? "One job" : getRows().size() + " jobs";
        if (failed == 0) return all + ". The last run of each went well.";
        return failed == 1 ? "The last run of one job failed." : "The last run of " + failed + " jobs failed.";
    }

    public String kind(JobRow row) {
        if (row.running()) return "info";
        if (row.outcome() == null) return "calm";
        return isFailed(row) ? "bad" : "good";
    }

    public String word(JobRow row) {
        if (row.running()) return "Running";
        if (row.outcome() == null) return "Not run yet";
        return isFailed(row) ? "Failed" : "Done";
    }

    /** "every 10 seconds", "every hour", "every day". */
    public String every(JobRow row) {
        return inWords(row.every());
    }

    static String inWords(Duration every) {
        if (every.toDays() > 0 && every.toHours() % 24 == 0) return words(every.toDays(), "day");
        if (every.toHours() > 0 && every.toMinutes() % 60 == 0) return words(every.toHours(), "hour");
        if (every.toMinutes() > 0 && every.toSeconds() % 60 == 0) return words(every.toMinutes(), "minute");
        return words(every.toSeconds(), "second");
    }

    private static String words(long number, String unit) {
        return number == 1 ? "every " + unit : "every " + number + " " + unit + "s";
    }

    private static boolean isFailed(JobRow row) {
        return "FAILED".equals(row.outcome());
    }
}
