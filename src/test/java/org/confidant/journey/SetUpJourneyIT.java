package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.run.House;
import org.confidant.run.RunSettings;
import org.confidant.run.TemporaryHouse;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Project;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From nothing to an organisation that works: the code of the console, five people, their roles, and a policy. */
class SetUpJourneyIT {

    private static final String PASSWORD = "quartz kettle marble lantern";
    private static final String ADMINISTRATOR = "Sylvan Ashgrove";
    private static final String CHIEF = "Corisande Vellum";
    private static final String LEAD = "Ivo Larkspur";
    private static final String MANAGER = "Hedy Marrow";
    private static final String OFFICER = "Dov Pennyroyal";

    private static House house;

    @BeforeAll
    static void startEmpty() {
        house = TemporaryHouse.start(port -> new RunSettings(
                Project.folder(), Project.folder().resolve("target/empty"), port, false, Optional.empty(), Map.of()));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void ACT_02_anEmptyInstallationBecomesAnOrganisation() throws IOException {
        var code =
                Files.readString(house.dataFolder().resolve("set-up-code.txt")).strip();
        var late = fresh();
        late.navigate("/set-up.xhtml");

        var administrator = setUp(code);
        org.assertj.core.api.Assertions.assertThat(house.dataFolder().resolve("set-up-code.txt"))
                .doesNotExist();
        aUsedCodeOpensNothing(late, code);
        teamsAndPeople(administrator);
        appointTheFirst(administrator);
        step(administrator, "Let them in", "To do");
        var chief = invited(administrator, CHIEF, true);
        step(administrator, "Let them in", "Done");
        rolesByTwo(administrator, chief);
        var lead = invited(administrator, LEAD, false);
        publish(lead, chief);

        step(administrator, "Publish the confidentiality policy", "Done");
        for (var done : new String[] {
            "Name the organisation",
            "Add teams",
            "Add people",
            "Appoint the first person who can approve roles",
            "Let them in",
            "Fill the roles that must be held"
        }) step(administrator, done, "Done");
        step(administrator, "Set a mail server", "To do");
        assertThat(administrator.locator(".lead")).hasText("One step is left until Confidant can do its work.");
        looked(administrator, "set-up-checklist-end");
    }

    private static Page setUp(String code) {
        var page = fresh();
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/set-up\\.xhtml"));
        looked(page, "set-up");
        press(page, "Set up");
        assertThat(page.locator(".problems")).containsText("Enter the set-up code.");
        Axe.clean(page);
        fillIn(page, "AAAA-BBBB-CCCC");
        press(page, "Set up");
        assertThat(page.locator(".problems li")).hasCount(1);
        assertThat(page.locator(".problems")).containsText("This is not the code of this installation.");
        looked(page, "set-up-wrong-code");
        fillIn(page, code);
        press(page, "Set up");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
        looked(page, "set-up-sign-in");
        SignedIn.fill(page, signInName(ADMINISTRATOR), PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/admin/checklist\\.xhtml"));
        assertThat(page.locator(".lead")).hasText("7 steps are left until Confidant can do its work.");
        looked(page, "set-up-checklist");
        return page;
    }

    private static void fillIn(Page page, String code) {
        page.getByLabel("Set-up code").fill(code);
        page.getByLabel("Name of the organisation").fill("Example Empty House");
        page.getByLabel("Legal name").fill("Example Empty House CIC");
        page.getByLabel("Given name").fill(ADMINISTRATOR.split(" ")[0]);
        page.getByLabel("Family name").fill(ADMINISTRATOR.split(" ")[1]);
        page.getByLabel("E-mail address").fill("sylvan@sample.example");
        page.getByLabel("Job title").fill("Administrator");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("The same password again").fill(PASSWORD);
    }

    private static void aUsedCodeOpensNothing(Page late, String code) {
        fillIn(late, code);
        press(late, "Set up");
        assertThat(late.locator("main")).containsText("This installation is set up already.");
        assertThat(late.getByLabel("Set-up code")).hasCount(0);
        looked(late, "set-up-done");
    }

    private static void teamsAndPeople(Page page) {
        follow(page, "Teams");
        looked(page, "set-up-teams");
        page.getByLabel("New team").fill("Office");
        press(page, "Add the team");
        assertThat(page.locator("table")).containsText("Office");
        checklist(page);
        follow(page, "People");
        looked(page, "set-up-people");
        for (var name : new String[] {CHIEF, LEAD, MANAGER, OFFICER}) add(page, name);
        step(page, "Add people", "Done");
        step(page, "Appoint the first person who can approve roles", "To do");
    }

    private static void add(Page page, String name) {
        page.navigate("/people/edit.xhtml");
        page.getByLabel("Given name").fill(name.split(" ")[0]);
        page.getByLabel("Family name").fill(name.split(" ")[1]);
        page.getByLabel("E-mail address").fill(signInName(name) + "@sample.example");
        page.getByLabel("Job title").fill("Colleague");
        page.getByLabel("Belongs as").selectOption("PERMANENT");
        page.getByLabel("First day").fill(today().toString());
        press(page, "Save");
        assertThat(page.locator("h1")).hasText(name);
    }

    private static void appointTheFirst(Page page) {
        propose(page, CHIEF, Role.CHIEF_EXECUTIVE, "set-up-first-approver");
        assertThat(page.locator(".notice")).containsText("The first person who can approve roles is appointed.");
        looked(page, "set-up-roles");
        step(page, "Appoint the first person who can approve roles", "Done");
        step(page, "Fill the roles that must be held", "To do");
    }

    /** Without a mail server the link is handed over in person; it works once. */
    private static Page invited(Page administrator, String name, boolean close) {
        administrator.navigate("/people/list.xhtml?search=" + name.split(" ")[1]);
        follow(administrator, name);
        press(administrator, "Send a password link");
        var link = administrator.locator(".secret").innerText().strip();
        var person = fresh();
        person.navigate(link);
        assertThat(person.locator(".lead")).containsText("Your sign-in name is " + signInName(name));
        if (close) {
            looked(administrator, "set-up-hand-over");
            looked(person, "set-up-invitation");
        }
        person.getByLabel("New password").fill(PASSWORD);
        person.getByLabel("The same password again").fill(PASSWORD);
        press(person, "Set the password");
        assertThat(person).hasURL(Pattern.compile("/sign-in\\.xhtml"));
        var again = fresh();
        again.navigate(link);
        assertThat(again.locator(".lead")).containsText("This link was used already");
        Axe.clean(again);
        SignedIn.fill(person, signInName(name), PASSWORD);
        assertThat(person.locator("h1")).isVisible();
        assertThat(person).not().hasURL(Pattern.compile("/sign-in\\.xhtml"));
        if (close) looked(person, "set-up-second-person");
        return person;
    }

    /** Proposed by one, approved by another, and neither is the person concerned. */
    private static void rolesByTwo(Page administrator, Page chief) {
        var wanted = Map.of(
                Role.IG_LEAD, LEAD,
                Role.SERVICE_MANAGER, LEAD,
                Role.HR_MANAGER, MANAGER,
                Role.CALDICOTT_GUARDIAN, MANAGER,
                Role.DPO, OFFICER);
        wanted.forEach((role, name) -> {
            propose(administrator, name, role, null);
            assertThat(administrator.locator(".notice")).containsText("It counts when a second person approves it.");
        });
        assertThat(administrator.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Decide"))))
                .hasCount(0);
        chief.navigate("/index.xhtml");
        looked(chief, "set-up-to-decide");
        wanted.forEach((role, name) -> {
            chief.navigate("/people/roles.xhtml?status=PROPOSED");
            follow(chief, "Decide on " + role.label() + " for " + name);
            Axe.clean(chief);
            var password = chief.getByLabel("Your password");
            if (password.count() > 0) password.fill(PASSWORD);
            press(chief, "Approve");
            assertThat(chief.locator(".notice")).containsText("The role is approved.");
        });
        step(administrator, "Fill the roles that must be held", "Done");
    }

    private static void propose(Page page, String name, Role role, String picture) {
        checklist(page);
        follow(page, "Propose a role");
        page.getByLabel("Find a colleague").fill(name.split(" ")[0]);
        press(page, "Find");
        press(page, "Choose " + name);
        assertThat(page.locator("#person")).hasText(name);
        page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption(role.name());
        if (picture != null) looked(page, picture);
        press(page, "Propose");
    }

    private static void publish(Page lead, Page chief) {
        lead.navigate("/policy/list.xhtml");
        looked(lead, "set-up-policies");
        follow(lead, "Begin a policy");
        lead.getByLabel("Code").fill("CONF");
        lead.getByLabel("Title").fill("Confidentiality Policy");
        lead.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "policy.md",
                        "text/markdown",
                        "# 1. Confidence\n\nWhat clients tell us stays with us.\n".getBytes(StandardCharsets.UTF_8)));
        lead.locator("select[id=owner]").selectOption(new SelectOption().setIndex(1));
        lead.getByLabel("What has changed").fill("The first version.");
        lead.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        lead.getByLabel("Review by").fill(today().plusYears(1).toString());
        press(lead, "Save the draft");
        press(lead, "Send for review");
        assertThat(lead.getByText("It waits for the approval")).isVisible();
        var version = lead.url().replaceAll(".*id=", "").substring(0, 36);
        chief.navigate("/policy/version.xhtml?id=" + version);
        chief.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        press(chief, "Approve this text");
        assertThat(chief.getByText("It is approved and can be published").first())
                .isVisible();
        lead.navigate("/policy/version.xhtml?id=" + version);
        lead.getByLabel("Applies from").fill(today().toString());
        press(lead, "Publish");
        assertThat(lead.getByText("In force since").first()).isVisible();
        Axe.clean(lead);
    }

    private static void checklist(Page page) {
        page.navigate("/admin/checklist.xhtml");
    }

    /** One step of the checklist, as it stands now. */
    private static void step(Page page, String name, String state) {
        checklist(page);
        assertThat(page.locator("h3").filter(new Locator.FilterOptions().setHasText(name)))
                .containsText(state);
    }

    private static void follow(Page page, String link) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void looked(Page page, String picture) {
        Axe.clean(page);
        Shots.take(page, picture);
    }

    private static String signInName(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    private static LocalDate today() {
        return When.dayOf(Clock.systemUTC().instant());
    }

    private static Page fresh() {
        return Browser.pageOf(house.address());
    }
}
