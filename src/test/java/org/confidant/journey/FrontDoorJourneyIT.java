package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** Coming in by the address that is printed when everything is up. */
class FrontDoorJourneyIT {

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInPageAndThenHome() {
        Page page = Browser.page();

        page.navigate("/");

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        Axe.clean(page);
        Shots.take(page, "sign-in");

        SignedIn.fill(
                page,
                RunningApplication.get().account(Role.STAFF),
                RunningApplication.get().password());

        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        assertThat(page.locator("h1")).hasText("My duties");
        Axe.clean(page);
        Shots.take(page, "my-duties");
    }

    @Test
    void everyMainRoleOfTheSampleOrganisationCanSignIn() {
        for (Role role : new Role[] {Role.HR_MANAGER, Role.IG_LEAD, Role.CONTRACT_MANAGER, Role.SYSADMIN}) {
            Page page = SignedIn.as(role);

            assertThat(page.locator("h1")).hasText("My duties");
        }
    }
}
