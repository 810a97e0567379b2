package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** People come, get roles from two people, and leave. */
class PeopleJourneyIT {

    private static final String HEADER = "given_name,family_name,email,job_title,employment_type,started_on\n";

    @Test
    void ACT_02_aRoleIsProposedByOneAndApprovedByAnother() {
        var mark = UUID.randomUUID().toString().substring(24);
        var manager = SignedIn.as(Role.HR_MANAGER);
        add(manager, "Roma", "Journey" + mark);
        Axe.clean(manager);
        Shots.take(manager, "person");

        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Propose a role"))
                .click();
        Axe.clean(manager);
        manager.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("CLINICIAN");
        manager.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Propose").setExact(true))
                .click();
        assertThat(manager.locator(".notice")).containsText("proposed");
        Axe.clean(manager);
        Shots.take(manager, "roles");

        var chief = SignedIn.as(Role.CHIEF_EXECUTIVE);
        chief.navigate("/people/roles.xhtml?status=PROPOSED");
        chief.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Decide on Clinician for Roma Journey" + mark))
                .click();
        Axe.clean(chief);
        chief.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(chief.locator(".notice")).containsText("approved");
    }

    @Test
    void SEC_05_aLeaverIsRecordedAndPOL_04_reminded() {
        var mark = UUID.randomUUID().toString().substring(24);
        var manager = SignedIn.as(Role.HR_MANAGER);
        add(manager, "Lea", "Journey" + mark);

        manager.locator("#leftOn").fill("2026-01-06");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record that they leave"))
                .click();
        assertThat(manager.locator(".lead")).containsText("Left; the last day was 6 January 2026");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the closing reminder"))
                .click();
        assertThat(manager.getByText("Reminded", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Axe.clean(manager);
    }

    @Test
    void POL_01_aListShowsWhatItWouldDoBeforeItDoesIt() {
        var mark = UUID.randomUUID().toString().substring(24);
        var manager = SignedIn.as(Role.HR_MANAGER);
        manager.navigate("/people/import.xhtml");
        Axe.clean(manager);

        bring(manager, "name,email\nx,y\n");
        assertThat(manager.locator(".problems")).containsText("The header lacks");
        bring(manager, HEADER + "Ima," + mark + ",not an address,Clerk,PERMANENT,2026-01-05\n");
        assertThat(manager.locator(".lead")).containsText("One row has an error");
        assertThat(manager.locator("table")).containsText("Enter an e-mail address");
        Axe.clean(manager);
        bring(manager, HEADER + "Ima," + mark + ",ima." + mark + "@sample.example,Clerk,PERMANENT,2026-01-05\n");
        assertThat(manager.locator("table")).containsText("Ima " + mark);
        Shots.take(manager, "people-import");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply these rows"))
                .click();

        assertThat(manager.locator(".notice")).containsText("One person was added or changed");
        Axe.clean(manager);
        Shots.take(manager, "people");
        manager.navigate("/people/list.xhtml?search=" + mark);
        assertThat(manager.locator(".lead")).hasText("One person answers this search.");
    }

    @Test
    void SEC_06_staffDoNotSeeThePagesOfThoseWhoLookAfterPeople() {
        var staff = SignedIn.as(Role.STAFF);
        for (var path : new String[] {"list", "teams", "roles", "import", "edit", "role-propose"}) {
            var answer = staff.navigate("/people/" + path + ".xhtml");
            org.assertj.core.api.Assertions.assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    private static void bring(Page manager, String text) {
        manager.locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would do"))
                .click();
    }

    private static void add(Page manager, String given, String family) {
        manager.navigate("/people/edit.xhtml");
        manager.getByLabel("Given name").fill(given);
        manager.getByLabel("Family name").fill(family);
        manager.getByLabel("E-mail address").fill(family + "@sample.example");
        manager.getByLabel("Job title").fill("Clerk");
        manager.getByLabel("Belongs as").selectOption("PERMANENT");
        manager.getByLabel("First day").fill("2026-01-05");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(manager.locator("h1")).hasText(given + " " + family);
    }
}
