package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** Somebody reports an incident; the HR manager leads the case to its end. */
class IncidentJourneyIT {

    private static final String TEXT = "A letter went to the wrong address. \uD83D\uDD12 \u05E9\u05DC\u05D5\u05DD";

    @Test
    void INC_07_reportedInThreeStepsAndLedToItsEnd() {
        var staff = SignedIn.as(Role.STAFF);
        var mark = mark();
        var reference = report(staff, mark, true);

        staff.getByRole(AriaRole.LINK, named("See my report")).click();
        assertThat(staff.locator(".tags")).containsText("Sent, not yet read");
        Axe.clean(staff);
        staff.getByLabel("Add something").fill("It was the second floor.");
        press(staff, "Add it");
        assertThat(staff.locator(".timeline")).containsText("It was the second floor.");

        var hr = SignedIn.as(Role.HR_MANAGER);
        open(hr, reference, true);
        assertThat(hr.locator("main")).containsText(mark);
        assertThat(hr.locator(".clock")).containsText("Weekends count");
        assertThat(hr.locator(".button.main")).hasCount(1);
        Axe.clean(hr);
        press(hr, "Acknowledge");
        assertThat(hr.locator(".tags")).containsText("Acknowledged");

        triage(hr);
        note(hr);
        attach(hr);
        act(hr);
        Shots.take(hr, "incident");

        hr.getByRole(AriaRole.LINK, exactly("Assess the risk")).click();
        Axe.clean(hr);
        choose(hr, "How likely is harm?", "2:");
        choose(hr, "How severe would it be?", "2:");
        press(hr, "Record the risk");
        assertThat(hr.locator("main")).containsText("No need to notify the ICO");

        var officer = SignedIn.as(Role.DPO);
        open(officer, reference, false);
        officer.getByRole(AriaRole.LINK, named("Give your advice")).click();
        Axe.clean(officer);
        choose(officer, "Your advice", "Do not notify");
        officer.getByLabel("Reasons").fill("It came back unopened.");
        press(officer, "Record my advice");
        assertThat(officer.locator("main")).containsText("It came back unopened.");

        open(hr, reference, false);
        hr.getByRole(AriaRole.LINK, named("Record the decision")).click();
        Axe.clean(hr);
        choose(hr, "Decision", "Do not notify");
        press(hr, "Record the decision");
        assertThat(hr.locator("#problems")).containsText("Say why the Commissioner is not told");
        hr.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("It came back unopened.");
        press(hr, "Record the decision");
        assertThat(hr.locator(".tags")).containsText("Putting it right");

        close(hr);
        staff.reload();
        assertThat(staff.locator(".tags")).containsText("Finished");
    }

    @Test
    void INC_07_aDraftIsResumedAndAnExpiredSessionLosesNothing() {
        var page = SignedIn.as(Role.VOLUNTEER);
        var mark = mark();
        page.navigate("/incident/report.xhtml");
        page.getByLabel("What happened?").fill(TEXT + mark);
        press(page, "Continue");
        assertThat(page.locator("#problems")).containsText("Choose the kind that comes closest");
        assertThat(page.getByLabel("What happened?")).hasValue(TEXT + mark);
        Axe.clean(page);
        page.getByLabel("Sent to the wrong person").check();
        choose(page, "Do you know when it was noticed?", "Not yet known");
        press(page, "Save for later");
        assertThat(page.locator("main")).containsText("Only you can see it.");
        Axe.clean(page);

        page.getByRole(AriaRole.LINK, named("Go on with Sent to the wrong person"))
                .first()
                .click();
        assertThat(page.getByLabel("What happened?")).hasValue(TEXT + mark);
        page.getByLabel("Where, or in which system?").fill("The post room " + mark);
        page.locator(".draft")
                .getByText(Pattern.compile("Kept as a draft"))
                .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        var address = page.url();
        page.context().clearCookies();
        press(page, "Continue");
        SignedIn.fill(
                page,
                RunningApplication.get().account(Role.VOLUNTEER),
                RunningApplication.get().password());
        page.navigate(address);
        assertThat(page.getByLabel("Where, or in which system?")).hasValue("The post room " + mark);
        assertThat(page.getByLabel("What happened?")).hasValue(TEXT + mark);
    }

    @Test
    void theStaffFormWorksWithoutScripts() {
        var page = SignedIn.as(
                Browser.pageWithoutScripts(), RunningApplication.get().account(Role.CONTRACTOR));

        var reference = report(page, mark(), false);

        assertThat(page.locator("main")).containsText(reference);
    }

    @Test
    void aForgedViewStateIsRefusedInWords() {
        var page = SignedIn.as(Role.CONTRACTOR);
        page.navigate("/incident/report.xhtml");
        page.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(one => one.value = '1:1')");

        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> press(page, "Continue"));

        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("main")).not().containsText("Exception");
        Axe.clean(page);
    }

    @Test
    void INC_18_whatIsNotForSomebodyIsNotThere() {
        var staff = SignedIn.as(Role.STAFF);
        report(staff, mark(), false);
        var id = staff.url().replaceAll(".*id=", "");
        var chief = SignedIn.as(Role.CHIEF_EXECUTIVE);
        org.assertj.core.api.Assertions.assertThat(
                        chief.navigate("/incident/view.xhtml?id=" + id).status())
                .isEqualTo(404);
        org.assertj.core.api.Assertions.assertThat(
                        chief.navigate("/incident/mine-view.xhtml?id=" + id).status())
                .isEqualTo(404);
        org.assertj.core.api.Assertions.assertThat(
                        staff.navigate("/incident/list.xhtml").status())
                .isEqualTo(403);
        org.assertj.core.api.Assertions.assertThat(
                        staff.navigate("/incident/view.xhtml?id=nonsense").status())
                .isIn(400, 403, 404);
    }

    private static String report(Page page, String mark, boolean look) {
        page.navigate("/incident/report.xhtml");
        if (look) {
            Axe.clean(page);
            Shots.take(page, "report");
        }
        page.getByLabel("Sent to the wrong person").check();
        page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).fill("2026-11-20");
        page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("17:30");
        page.getByLabel("What happened?").fill(TEXT + mark + " for j.sample@example.org");
        press(page, "Continue");
        assertThat(page.locator("main")).containsText("Is information about people involved?");
        if (look) Axe.clean(page);
        choose(page, "Is information about people involved?", "Yes");
        choose(page, "What happened to the information?", "Somebody saw or received it");
        page.getByLabel("About how many people?").fill("many");
        press(page, "Continue");
        assertThat(page.locator("#problems")).containsText("a range such as 50-100");
        page.getByLabel("About how many people?").fill("1");
        press(page, "Back");
        assertThat(page.getByLabel("What happened?")).hasValue(TEXT + mark + " for j.sample@example.org");
        press(page, "Continue");
        assertThat(page.getByLabel("About how many people?")).hasValue("1");
        press(page, "Continue");
        assertThat(page.locator("main")).containsText("looks as if it contained an e-mail address");
        if (look) Axe.clean(page);
        press(page, "Send the report");
        assertThat(page.locator("h1")).containsText("is sent");
        if (look) Axe.clean(page);
        return page.locator("h1")
                .textContent()
                .replaceAll(".*(INC-\\d{4}-\\d{5}).*", "$1")
                .strip();
    }

    private static void open(Page page, String reference, boolean look) {
        page.navigate("/incident/list.xhtml");
        if (look) {
            Axe.clean(page);
            Shots.take(page, "incidents");
        }
        page.getByLabel("Reference or number").fill(reference);
        press(page, "Show");
        page.getByRole(AriaRole.LINK, named(reference)).click();
    }

    private static void triage(Page hr) {
        hr.getByRole(AriaRole.LINK, named("Triage it")).click();
        Axe.clean(hr);
        press(hr, "Record the triage");
        assertThat(hr.locator("#problems")).containsText("Choose where the case goes from here.");
        hr.getByLabel("Title for lists").fill("Letter sent to the wrong address");
        choose(hr, "Whose information is it?", "It is ours");
        choose(hr, "Where does it go from here?", "Investigating");
        press(hr, "Record the triage");
        assertThat(hr.locator("h1")).containsText("Letter sent to the wrong address");
        assertThat(hr.locator(".tags")).containsText("Investigating");
    }

    private static void note(Page hr) {
        hr.getByLabel("Add a note").fill("Rang the recipient.");
        press(hr, "Add the note");
        assertThat(hr.locator("main")).containsText("Rang the recipient.");
    }

    private static void attach(Page hr) {
        hr.locator("#file").setInputFiles(new FilePayload("notes.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
        press(hr, "Attach it");
        assertThat(hr.locator("#problems")).containsText("another kind");
        hr.locator("#file")
                .setInputFiles(new FilePayload("list.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        press(hr, "Attach it");
        assertThat(hr.locator("main")).containsText("SHA-256");
        var download = hr.waitForDownload(
                () -> hr.getByRole(AriaRole.LINK, named("list.csv")).click());
        org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).isEqualTo("list.csv");
    }

    private static void act(Page hr) {
        hr.getByRole(AriaRole.LINK, named("Add an action")).click();
        Axe.clean(hr);
        hr.getByLabel("What is to be done").fill("Print letters one by one");
        hr.getByLabel("By", new Page.GetByLabelOptions().setExact(true)).fill("2027-01-15");
        hr.getByLabel("Name or work e-mail").fill("a");
        press(hr, "Find a colleague");
        assertThat(hr.locator("main")).containsText("Nobody here has this name");
        hr.getByLabel("Name or work e-mail").fill("an");
        press(hr, "Find a colleague");
        hr.locator("#owner input").first().check();
        Axe.clean(hr);
        press(hr, "Add the action");
        assertThat(hr.locator("main")).containsText("Print letters one by one");
    }

    private static void close(Page hr) {
        hr.getByRole(AriaRole.LINK, named("Finish and close")).click();
        assertThat(hr.locator("main")).containsText("The root cause is missing");
        Axe.clean(hr);
        press(hr, "Close the case");
        assertThat(hr.locator("#problems")).containsText("The lessons are missing");
        hr.getByLabel("Root cause").fill("Two letters were printed in one run.");
        hr.getByLabel("Effects").fill("None that we know of.");
        hr.getByLabel("Remedial action").fill("The letter came back.");
        hr.getByLabel("Lessons").fill("Letters are printed one by one.");
        hr.getByLabel("What came of it for people").selectOption("Advice or training");
        press(hr, "Close the case");
        assertThat(hr.locator(".tags")).containsText("Closed");
        Axe.clean(hr);
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer)
                .first()
                .check();
    }

    /** Forced, because a page without scripts never tells that it stands still. */
    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click(new Locator.ClickOptions().setForce(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String mark() {
        return " Case " + UUID.randomUUID().toString().substring(0, 8) + ".";
    }
}
