package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** An administrator looks after jobs and letters; an auditor reads who did what. */
class AdministrationJourneyIT {

    @Test
    void anAdministratorSeesTheJobsAndRunsOneNow() {
        var page = SignedIn.as(Role.SYSADMIN);
        page.navigate("/admin/jobs.xhtml");
        var row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("agreement-calendar"));

        assertThat(row).containsText("every hour");
        Axe.clean(page);
        Shots.take(page, "jobs");
        row.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator(".notice")).containsText("It runs within a few seconds.");
        assertThat(page).hasURL(Pattern.compile("/admin/jobs\\.xhtml"));
        Axe.clean(page);
    }

    @Test
    void EML_04_anAdministratorSeesToWhomLettersGoButNotWhatTheySay() {
        var page = SignedIn.as(Role.SYSADMIN);
        page.navigate("/admin/letters.xhtml");

        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("main")).not().containsText("/agreement/view.xhtml");
        Axe.clean(page);
        Shots.take(page, "letters");
        page.locator("#state").selectOption("FAILED");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Letters");
        Axe.clean(page);
    }

    @Test
    void AUD_02_anAuditorFindsWhoDidWhatAndFollowsIt() {
        var page = SignedIn.as(Role.AUDITOR);
        page.navigate("/audit/list.xhtml");
        assertThat(page.locator(".lead")).containsText("the latest first");
        Axe.clean(page);
        Shots.take(page, "audit");

        page.locator("#action").fill("agreement registered");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.locator("tbody tr").first()).containsText("AGREEMENT_REGISTERED");
        page.locator("tbody tr").first().locator("td[data-label=Object] a").click();
        assertThat(page.locator("#action")).hasValue("");
        page.locator("#action").fill("agreement registered");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("AGREEMENT_REGISTERED");

        page.navigate("/audit/list.xhtml?from=2001-01-01&to=2001-01-02");
        assertThat(page.locator("main")).containsText("Nothing recorded matches");
        Axe.clean(page);
    }

    @Test
    void whoMayNotIsTurnedAwayFromEachPage() {
        var page = SignedIn.as(Role.STAFF);
        for (var place :
                new String[] {"/audit/list.xhtml", "/admin/jobs.xhtml", "/admin/letters.xhtml", "/agreement/list.xhtml"
                }) {
            var answer = page.navigate(place);
            org.assertj.core.api.Assertions.assertThat(answer.status())
                    .as(place)
                    .isEqualTo(403);
        }
    }
}
