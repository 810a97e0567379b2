package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Axe;
import org.confidant.support.LaterChange;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** Looking at a case and an agreement as they were on a day. */
class AsItWasJourneyIT {

    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    @Test
    void aCaseIsSeenAsItWas() throws SQLException {
        var id = LaterChange.ofAReportedCase();
        var hr = SignedIn.as(Role.HR_MANAGER);
        hr.navigate("/incident/view.xhtml?id=" + id);
        var now = hr.locator(".tags").innerText();
        show(hr, TODAY);

        assertThat(hr.locator(".notice.calm")).containsText("as it was at the end of " + When.sayDate(TODAY));
        assertThat(hr.locator(".tags")).not().hasText(now);
        assertThat(hr.locator("main")).containsText("A letter that is fetched back tomorrow.");
        assertThat(hr.locator("main button")).hasCount(1);
        Axe.clean(hr);
        Shots.take(hr, "incident-as-it-was");
        hr.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See it as it is now"))
                .click();
        assertThat(hr.locator(".tags")).hasText(now);

        show(hr, TODAY.plusDays(3));
        assertThat(hr.locator("#asOf-error"))
                .hasText("Choose a day from " + When.sayDate(TODAY) + ", when this was first recorded, until today, "
                        + When.sayDate(TODAY) + ".");
        Axe.clean(hr);
        Shots.take(hr, "incident-as-it-was-wrong-day");
        hr.navigate("/incident/as-it-was.xhtml?id=" + id + "&asOf=soon");
        assertThat(hr.locator("#asOf-error")).containsText("Choose a day");
    }

    @Test
    void anAgreementIsSeenAsItWas() throws SQLException {
        String id = SignedInClient.as(Role.CONTRACT_MANAGER)
                .get("/api/v1/agreements")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        manager.navigate("/agreement/view.xhtml?id=" + id);
        var heading = manager.locator("h1").innerText();
        LaterChange.make("update agreement set title = concat(title, ', amended later') where id = '" + id + "'");
        manager.reload();
        assertThat(manager.locator("h1")).hasText(heading + ", amended later");
        show(manager, TODAY);

        assertThat(manager.locator(".notice.calm")).containsText("as it was at the end of " + When.sayDate(TODAY));
        assertThat(manager.locator("h1")).hasText(heading);
        assertThat(manager.locator("main a.button")).hasCount(0);
        Axe.clean(manager);
        Shots.take(manager, "agreement-as-it-was");
        show(manager, TODAY.minusDays(900));
        assertThat(manager.locator("#asOf-error")).containsText("Choose a day");
        Axe.clean(manager);
    }

    private static void show(Page page, LocalDate day) {
        page.getByLabel("On this day").fill(day.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show it"))
                .click();
    }
}
