package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Axe;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** The HR manager asks for a course and records completions; people see what is owed and what is in order. */
class TrainingJourneyIT {

    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    @Test
    void TRN_04_theListOpensWithTheFigure() {
        var page = SignedIn.as(Role.HR_MANAGER);

        page.navigate("/training/list.xhtml");

        assertThat(page.locator(".lead"))
                .containsText(
                        Pattern.compile("\\d+ of \\d+ people completed .* in the last twelve months: \\d+\\.\\d per"
                                + " cent, which (meets|misses) the target of 95\\."));
        Axe.clean(page);
        Shots.take(page, "training-list");
    }

    @Test
    void TRN_02_aCompletionIsRecordedShownAndTakenBack() {
        var code = "J" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var manager = SignedIn.as(Role.HR_MANAGER);
        var staff = SignedIn.as(Role.STAFF);
        var name = staff.locator("header .push a[href$='my-account.xhtml']")
                .innerText()
                .replace("My account:", "")
                .strip();
        addCourse(manager, code);

        staff.navigate("/index.xhtml");
        assertThat(duty(staff, code)).isVisible();
        Axe.clean(staff);
        Shots.take(staff, "my-duties");

        openPerson(manager, name);
        manager.getByLabel("Course", new Page.GetByLabelOptions().setExact(true))
                .selectOption(code);
        manager.getByLabel("Completed on").fill(TODAY.plusDays(3).toString());
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record"))
                .click();
        assertThat(manager.locator(".problems")).containsText("lies in the future");
        assertThat(manager.getByLabel("Completed on"))
                .hasValue(TODAY.plusDays(3).toString());
        Axe.clean(manager);
        manager.getByLabel("Completed on").fill(TODAY.minusDays(2).toString());
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record"))
                .click();
        assertThat(manager.locator(".notice")).containsText("Recorded");

        staff.navigate("/index.xhtml");
        assertThat(duty(staff, code)).hasCount(0);
        assertThat(staff.getByRole(AriaRole.ROW).filter(having("Course " + code)))
                .containsText(When.sayDate(TODAY.minusDays(2).plusMonths(12)));
        staff.navigate("/training/mine.xhtml");
        assertThat(staff.getByRole(AriaRole.ROW).filter(having(code)).first()).containsText("in order until");
        Axe.clean(staff);

        manager.getByLabel("Which record")
                .selectOption(new SelectOption().setLabel("Course " + code + ", " + When.sayDate(TODAY.minusDays(2))));
        manager.getByLabel("Why it is wrong").fill("The certificate is somebody else's.");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it back"))
                .click();
        assertThat(manager.locator(".notice")).containsText("no longer counts");
        assertThat(manager.getByText("The certificate is somebody else's.")).isVisible();
        Axe.clean(manager);
        staff.navigate("/index.xhtml");
        assertThat(duty(staff, code)).isVisible();

        withdraw(manager, code);
        staff.navigate("/index.xhtml");
        assertThat(duty(staff, code)).hasCount(0);
    }

    @Test
    void TRN_02_aFileIsBroughtItsColumnsToldTriedAndItsGoodRowsTaken() {
        var code = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var manager = SignedIn.as(Role.HR_MANAGER);
        addCourse(manager, code);
        var file = "Learner,Surname,Forename,Work e-mail,Module,Done\n"
                + "1,Tinderbox,Fennimore,FENNIMORE,Course " + code + "," + TODAY.minusDays(3) + "\n"
                + "2,Nobody,Norbert,norbert.nobody@sample.example,Course " + code + "," + TODAY + "\n"
                + "3,Tinderbox,Fennimore,FENNIMORE,Another name of " + code + "," + TODAY.minusDays(1) + "\n";
        var address = emailOf(manager);

        manager.navigate("/training/imports.xhtml");
        Axe.clean(manager);
        Shots.take(manager, "training-imports");
        manager.getByLabel("Completions from a learning system")
                .setInputFiles(new FilePayload(
                        "modules.csv",
                        "text/csv",
                        file.replace("FENNIMORE", address).getBytes(StandardCharsets.UTF_8)));
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        assertThat(manager.locator("h1")).containsText("modules.csv");
        Axe.clean(manager);
        Shots.take(manager, "training-import-columns");
        select(manager, "E-mail address", "Work e-mail");
        select(manager, "Column with the course", "Module");
        select(manager, "Day of completion", "Done");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try the file"))
                .click();
        assertThat(manager.locator(".lead")).containsText("1 row would be recorded; 2 cannot be taken.");
        Axe.clean(manager);
        Shots.take(manager, "training-import-tried");
        select(manager, "Another name of " + code + " is", "Course " + code + " (" + code + ")");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep and try again"))
                .click();
        assertThat(manager.locator(".lead")).containsText("2 rows would be recorded; 1 cannot be taken.");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the good rows"))
                .click();
        assertThat(manager.locator(".lead")).containsText("2 completions were recorded; 1 row was not taken.");
        assertThat(manager.getByText("Nobody here has this e-mail address.")).isVisible();
        var download = manager.waitForDownload(
                () -> manager.getByText("Download the other rows, with reasons").click());
        assertThat(download.suggestedFilename()).isEqualTo("not-taken-modules.csv");
        Axe.clean(manager);
        Shots.take(manager, "training-import-taken");

        manager.navigate("/training/mine.xhtml");
        assertThat(manager.getByRole(AriaRole.ROW).filter(having(code)).first()).containsText("in order until");
        withdraw(manager, code);
    }

    @Test
    void TRN_05_theFiguresOpenThePeopleBehindThem() {
        var page = SignedIn.as(Role.CHIEF_EXECUTIVE);

        page.navigate("/training/figures.xhtml");

        assertThat(page.locator(".lead")).containsText(Pattern.compile("per cent, which (meets|misses) the target"));
        assertThat(page.locator("svg.trend circle")).hasCount(14);
        Axe.clean(page);
        Shots.take(page, "training-figures");
        var untrained = page.locator("#trend ~ table tbody tr")
                .first()
                .locator("td")
                .nth(3)
                .getByRole(AriaRole.LINK);
        int count = Integer.parseInt(untrained.innerText().strip());
        untrained.click();
        assertThat(page.locator("h1")).containsText("People behind the figure");
        if (count > 0) assertThat(page.locator("tbody tr")).hasCount(Math.min(count, 20));
        Axe.clean(page);
        Shots.take(page, "training-behind");
    }

    @Test
    void TRN_06_evidenceIsWrittenByOneAndEndorsedByAnother() {
        var manager = SignedIn.as(Role.HR_MANAGER);
        var title = "Needs analysis " + UUID.randomUUID();
        manager.navigate("/training/toolkit.xhtml");
        Axe.clean(manager);
        manager.getByLabel("What it is").selectOption("NEEDS_ANALYSIS");
        manager.getByLabel("Title").fill(title);
        manager.getByLabel("Day it speaks of").fill(TODAY.toString());
        manager.getByLabel("Content").fill("Clinicians | Caldicott principles | Workshop");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it down"))
                .click();
        assertThat(manager.locator(".problems")).containsText("one line for each need");
        manager.getByLabel("Content")
                .fill(
                        "Clinicians | Caldicott principles | Workshop | Every two years\nEverybody | Data security | E-learning"
                                + " | Every year");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it down"))
                .click();
        assertThat(manager.locator("h1")).containsText(title);
        assertThat(manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Endorse this version")))
                .hasCount(0);
        Axe.clean(manager);

        var chief = SignedIn.as(Role.CHIEF_EXECUTIVE);
        chief.navigate("/training/toolkit.xhtml");
        Shots.take(chief, "training-toolkit");
        chief.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        chief.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Endorse this version"))
                .click();
        assertThat(chief.locator(".notice")).containsText("Endorsed");
        Axe.clean(chief);
        Shots.take(chief, "training-evidence");
    }

    @Test
    void TRN_02_aLearningSystemIsLetInWithASecretThatIsShownOnceAndItsStatementIsPlaced() {
        var manager = SignedIn.as(Role.HR_MANAGER);
        var name = "Sample system " + UUID.randomUUID();
        manager.navigate("/training/systems.xhtml");
        manager.locator("#name").fill(name);
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let it in"))
                .click();
        assertThat(manager.locator(".secret").last()).containsText("cfl_");
        var secret = manager.locator(".secret").last().innerText().strip();
        Axe.clean(manager);
        Shots.take(manager, "training-systems");
        var activity = "https://learning.example/" + UUID.randomUUID();
        var answer = given().baseUri(RunningApplication.get().baseUrl())
                .contentType("application/json")
                .header("Authorization", "Bearer " + secret)
                .header("X-Experience-API-Version", "1.0.3")
                .body("{\"actor\": {\"account\": {\"homePage\": \"https://learning.example\", \"name\": \"" + name
                        + "\"}}, \"verb\": {\"id\": \"http://adlnet.gov/expapi/verbs/completed\"}, \"object\": {\"id\": \""
                        + activity + "\"}}")
                .post("/api/v1/xapi/statements");
        assertThat(answer.statusCode()).isEqualTo(200);

        manager.navigate("/training/systems.xhtml");
        assertThat(manager.getByText(secret)).hasCount(0);
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Statements that wait"))
                .click();
        Axe.clean(manager);
        Shots.take(manager, "training-statements");
        manager.navigate("/training/statements.xhtml?id=" + answer.jsonPath().getString("[0]"));
        Axe.clean(manager);
        manager.getByLabel("Course", new Page.GetByLabelOptions().setExact(true))
                .selectOption("CALD");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep"))
                .click();
        assertThat(manager.locator(".notice")).containsText("Placed");
        manager.navigate("/training/statements.xhtml?id=" + answer.jsonPath().getString("[0]"));
        manager.getByLabel("E-mail address or employee number").fill("nobody");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep"))
                .click();
        assertThat(manager.locator(".problems")).containsText("Nobody here has this");
        manager.getByLabel("Or why it is set aside").fill("A test of the learning system.");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set it aside"))
                .click();
        assertThat(manager.locator(".notice")).containsText("stays on file");
    }

    @Test
    void TRN_02_aSessionIsPlannedBookedAndItsListBecomesCompletions() {
        var manager = SignedIn.as(Role.HR_MANAGER);
        var address = emailOf(manager);
        manager.navigate("/training/sessions.xhtml");
        Axe.clean(manager);
        manager.getByLabel("Course", new Page.GetByLabelOptions().setExact(true))
                .selectOption("CALD");
        manager.getByLabel("Day").fill(TODAY.toString());
        manager.getByLabel("Begins at").fill("09:30");
        manager.getByLabel("Where").fill("Meeting room 2, first floor");
        manager.getByLabel("Trainer").fill("A sample trainer");
        manager.getByLabel("Places").fill("12");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan the session"))
                .click();
        assertThat(manager.locator(".notice")).containsText("The session is planned.");
        assertThat(manager.getByText("Nobody is booked yet.")).isVisible();
        book(manager, "nobody at all");
        assertThat(manager.locator(".problems")).containsText("Nobody here has this");
        book(manager, address);
        assertThat(manager.locator(".lead")).containsText("1 of 12 places");
        Axe.clean(manager);
        Shots.take(manager, "training-session");
        manager.getByRole(AriaRole.CHECKBOX).check();
        manager.getByLabel("Score in per cent of those who were there").fill("90");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the list and record"))
                .click();
        assertThat(manager.locator(".notice")).containsText("One completion was recorded.");
        assertThat(manager.getByText("was there", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Axe.clean(manager);
        manager.navigate("/training/sessions.xhtml");
        Shots.take(manager, "training-sessions");
    }

    @Test
    void TRN_02_aCertificateStaysWithItsRecordAndAnExecutableIsTurnedAway() {
        var manager = SignedIn.as(Role.HR_MANAGER);
        manager.navigate("/training/mine.xhtml");
        manager.getByLabel("Certificate of").selectOption(new SelectOption().setIndex(1));
        var file = manager.locator("#file");
        file.setInputFiles(new FilePayload("certificate.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 3, 0, 4}));
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Attach"))
                .click();
        assertThat(manager.locator(".problems")).containsText("another kind");
        file.setInputFiles(new FilePayload(
                "certificate.pdf",
                "application/pdf",
                ("%PDF-1.4\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8)));
        manager.getByLabel("Certificate of").selectOption(new SelectOption().setIndex(1));
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Attach"))
                .click();
        assertThat(manager.locator(".notice")).containsText("The certificate is attached.");
        assertThat(manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("certificate.pdf"))
                        .first())
                .isVisible();
        Axe.clean(manager);
        Shots.take(manager, "training-mine");
    }

    @Test
    void TRN_07_aCaseSaysHowTheColleaguesInItWereTrainedWhenItHappened() throws Exception {
        String id = SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter went to the neighbour and came back"
                                + " opened.\",\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\","
                                + "\"personsInvolved\":[{\"personId\":\"" + personOf(Role.LINE_MANAGER)
                                + "\",\"part\":\"INVOLVED\"},{\"personId\":\"" + personOf(Role.AUDITOR)
                                + "\",\"part\":\"WITNESS\"}]}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var page = SignedIn.as(Role.HR_MANAGER);

        page.navigate("/incident/view.xhtml?id=" + id);

        assertThat(page.locator("h3:text-is('Their training when it happened') + ul li"))
                .hasCount(2);
        assertThat(page.locator("h3:text-is('Their training when it happened') + ul"))
                .containsText(Pattern.compile("(never trained before that day|trained on \\d+)"));
        Axe.clean(page);
        Shots.take(page, "incident-training");
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/incidents/" + id)
                .then()
                .statusCode(200)
                .body("training.size()", equalTo(2))
                .body("training.day", everyItem(equalTo("2026-11-01")));
    }

    private static void book(Page page, String who) {
        page.getByLabel("E-mail address or employee number").fill(who);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Book").setExact(true))
                .click();
    }

    private static String personOf(Role role) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement("select person_id from account where sign_in_name = ?")) {
            statement.setString(1, RunningApplication.get().account(role));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void select(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    private static String emailOf(Page page) {
        page.navigate("/people/my-account.xhtml");
        var found =
                Pattern.compile("[\\w.]+@[\\w.-]+").matcher(page.locator("main").innerText());
        found.find();
        return found.group();
    }

    @Test
    void TRN_03_aLineManagerSeesWhichOfTheirPeopleAreTrained() {
        var page = SignedIn.as(Role.LINE_MANAGER);

        page.navigate("/training/my-people.xhtml");

        assertThat(page.locator("h1")).containsText("My people's training");
        assertThat(page.locator("tbody tr").first()).isVisible();
        Axe.clean(page);
        Shots.take(page, "training-my-people");
    }

    @Test
    void whoDoesNotRecordTrainingIsTurnedAway() {
        var page = SignedIn.as(Role.STAFF);

        var answer = page.navigate("/training/list.xhtml");

        assertThat(answer.status()).isEqualTo(403);
    }

    private static void addCourse(Page manager, String code) {
        manager.navigate("/training/courses.xhtml");
        Axe.clean(manager);
        manager.getByLabel("Code").fill(code);
        manager.getByLabel("Title").fill("Course " + code);
        manager.getByLabel("Provider").fill("A provider");
        manager.getByLabel("Version").fill("1");
        manager.getByLabel("Asked from").fill(TODAY.toString());
        manager.getByLabel("Counts for how many months").fill("12");
        manager.getByLabel("Proof").selectOption("CERTIFICATE");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the course"))
                .click();
        assertThat(manager.locator(".notice")).containsText("in the catalogue");
    }

    private static void withdraw(Page manager, String code) {
        manager.navigate("/training/courses.xhtml");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw Course " + code))
                .click();
        assertThat(manager.locator(".notice")).containsText("asked of nobody any more");
    }

    private static void openPerson(Page manager, String name) {
        manager.navigate("/training/list.xhtml");
        manager.getByLabel("Name or e-mail address").fill(name);
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(manager).hasURL(Pattern.compile("search="));
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        assertThat(manager.locator("h1")).containsText("Training of " + name);
    }

    private static Locator duty(Page page, String code) {
        return page.locator(".duty").filter(having("Complete Course " + code));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
