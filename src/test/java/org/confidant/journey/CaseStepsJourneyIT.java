package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** The steps beside the main road of a case: contained, colleagues named, the Commissioner told, an action done. */
class CaseStepsJourneyIT {

    private static final String INCIDENTS = "/api/v1/incidents/";
    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    @Test
    void TIM_02_itIsContainedInAnHourThatCameTwice() {
        var id = investigated();
        var hr = opened(SignedIn.as(Role.HR_MANAGER), id);
        hr.getByRole(AriaRole.LINK, named("Record that it is contained")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-contain");
        press(hr, "Record it");
        assertThat(hr.locator("#problems")).containsText("Give the date and the time.");
        Axe.clean(hr);
        moment(hr, TODAY.plusDays(2), "10:15");
        press(hr, "Record it");
        assertThat(hr.locator("#containedAt-error")).containsText("This is in the future.");
        assertThat(hr.getByLabel("Date")).hasValue(TODAY.plusDays(2).toString());
        assertThat(hr.getByLabel("Time")).hasValue("10:15");
        moment(hr, LocalDate.of(2026, 10, 25), "01:30");
        press(hr, "Record it");
        assertThat(hr.locator("#containedOffset-error")).containsText("this time came twice");
        Axe.clean(hr);
        Shots.take(hr, "incident-contain-twice");
        hr.getByLabel("After the clocks went back (GMT)").check();
        press(hr, "Record it");

        assertThat(hr.locator("main")).containsText("25 October 2026, 01:30 GMT");
        assertThat(hr.locator(".timeline").last()).containsText("Contained");
        hr.getByRole(AriaRole.LINK, named("Change when it was contained")).click();
        assertThat(hr.locator(".lead")).containsText("25 October 2026, 01:30 GMT");
    }

    @Test
    void INC_18_whoeverTheCaseIsAboutStopsSeeingIt() {
        var id = investigated();
        var lead = opened(SignedIn.as(Role.IG_LEAD), id);
        var hr = opened(SignedIn.as(Role.HR_MANAGER), id);
        hr.getByRole(AriaRole.LINK, named("Name a colleague")).click();
        Axe.clean(hr);
        search(hr, "Nobody of this name");
        assertThat(hr.locator("main")).containsText("Nobody here has this name.");
        assertThat(hr.getByLabel("Name or work e-mail")).hasValue("Nobody of this name");
        search(hr, "Larkspur");
        press(hr, "Name this colleague");
        assertThat(hr.locator("#problems")).containsText("Choose a colleague.");
        assertThat(hr.locator("#problems")).containsText("Say what the colleague has to do with it.");
        assertThat(hr.getByLabel("Name or work e-mail")).hasValue("Larkspur");
        Axe.clean(hr);
        Shots.take(hr, "incident-person");
        name(hr, "Olive Larkspur", "They saw it");
        assertThat(hr.locator("main")).containsText("Olive Larkspur: They saw it");

        hr.getByRole(AriaRole.LINK, named("Name a colleague")).click();
        search(hr, "Larkspur");
        name(hr, "Olive Larkspur", "They saw it");
        assertThat(hr.locator("#person-error")).containsText("This colleague is named already.");
        assertThat(hr.getByLabel("They saw it")).isChecked();
        search(hr, "Pebblebrook");
        name(hr, "Dorian Pebblebrook", "It is about what they did");

        assertThat(hr.locator("main")).containsText("Dorian Pebblebrook: It is about what they did");
        assertThat(hr.locator("main")).containsText("Elspeth Marshwiggle, Information Governance Lead");
        assertThat(lead.reload().status()).isEqualTo(404);
        lead.close();
    }

    @Test
    void CLK_05_theCommissionerIsToldFirstInPartAndThenTheRest() {
        var id = investigated();
        decidedToTell(id);
        var hr = opened(SignedIn.as(Role.HR_MANAGER), id);
        hr.getByRole(AriaRole.LINK, named("Report to the ICO")).click();
        assertThat(hr.locator(".lead")).containsText("Initial report");
        assertThat(hr.locator(".tags")).containsText("Article 33(3) asks for more");
        Axe.clean(hr);
        Shots.take(hr, "incident-notice");
        hr.getByRole(AriaRole.LINK, named("Write Likely consequences")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-notice-item");
        hr.getByLabel("What the report says").fill("Mrs A can be reached under 020 7946 0958.");
        press(hr, "Keep it");
        assertThat(hr.locator("main")).containsText("The report seems to say who somebody is.");
        Axe.clean(hr);
        Shots.take(hr, "incident-notice-blocked");
        hr.getByRole(AriaRole.LINK, named("Write Likely consequences")).click();
        hr.getByLabel("What the report says").fill("Somebody else knows of a treatment.");
        press(hr, "Keep it");
        press(hr, "Let them bring it");
        assertThat(hr.locator("#owner-error")).containsText("Choose who brings it.");
        hr.getByLabel("Who brings all of it").selectOption(new SelectOption().setIndex(1));
        hr.getByLabel("By", new Page.GetByLabelOptions().setExact(true))
                .fill(TODAY.plusDays(5).toString());
        press(hr, "Let them bring it");
        assertThat(hr.locator(".lead")).containsText("owed");
        hr.getByRole(AriaRole.LINK, named("Record that it was sent")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-tell");
        sent(hr, TODAY.minusDays(1), "09:40");
        hr.getByLabel("By the Commissioner's own form").check();
        press(hr, "Record it");
        assertThat(hr.locator("#delayReason-error")).containsText("say what held it up");
        Axe.clean(hr);
        Shots.take(hr, "incident-tell-mend");
        hr.getByLabel("Why it was late").fill("It was found late.");
        sent(hr, LocalDate.of(2026, 10, 1), "09:40");
        press(hr, "Record it");
        assertThat(hr.locator("#sentAt-error")).containsText("The incident was not even noticed then.");
        sent(hr, TODAY.minusDays(1), "09:40");
        press(hr, "Record it");
        assertThat(hr.locator("main")).containsText("Still to follow: ");
        assertThat(hr.locator("main")).containsText("Why it was late: It was found late.");
        assertThat(hr.locator(".clock")).containsText("have ended");

        sayWhatIsOwed(id);
        hr.getByRole(AriaRole.LINK, named("Report to the ICO")).click();
        assertThat(hr.locator(".lead")).containsText("Follow-up report 1");
        Axe.clean(hr);
        Shots.take(hr, "incident-notice-again");
        hr.getByRole(AriaRole.LINK, named("Record that it was sent")).click();
        sent(hr, TODAY.minusDays(1), "16:00");
        hr.getByLabel("By telephone").check();
        hr.getByLabel("Reference of the Commissioner").fill("IC-SAMPLE-1");
        press(hr, "Record it");
        assertThat(hr.locator(".tags")).containsText("Putting it right");
        assertThat(hr.locator("main")).containsText("Report sent, reference IC-SAMPLE-1");
        Axe.clean(hr);
        Shots.take(hr, "incident-told");
    }

    @Test
    void CLK_07_CLK_10_whomElseToTellIsSettledOneByOne() {
        var id = investigated();
        var hr = opened(SignedIn.as(Role.HR_MANAGER), id);
        assertThat(hr.locator("time[data-counts=down]").first()).containsText("late");
        Axe.clean(hr);
        Shots.take(hr, "incident-clocks");
        hr.getByRole(AriaRole.LINK, named("Judge the risk to people")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-rights");
        press(hr, "Record the risk");
        assertThat(hr.locator("#problems")).containsText("Tick what you looked at.");
        Axe.clean(hr);
        hr.getByLabel("A high risk to people is likely").check();
        hr.getByLabel("How sensitive the information is").check();
        hr.getByLabel("Reasons").fill("It says what somebody is treated for.");
        press(hr, "Record the risk");
        assertThat(hr.locator("main")).containsText("A high risk to people is likely");
        assertThat(hr.locator("time[data-counts=up]")).containsText("so far");

        hr.getByRole(AriaRole.LINK, named("Whom else to tell")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-others");
        hr.getByLabel("Link an agreement").selectOption(new SelectOption().setIndex(1));
        press(hr, "Link it");
        assertThat(hr.locator(".notice")).containsText("Its hours count.");
        hr.locator("a[href*=other-party]").first().click();
        Axe.clean(hr);
        Shots.take(hr, "incident-other-party");
        press(hr, "They were told");
        assertThat(hr.locator("#problems")).containsText("Give the date and the time.");
        moment(hr, TODAY.minusDays(1), "09:40");
        press(hr, "They were told");
        assertThat(hr.locator("#how-error")).containsText("Say how and whom");
        Axe.clean(hr);
        hr.getByLabel("How, and whom").fill("By telephone, to their duty officer.");
        press(hr, "They were told");
        assertThat(hr.locator("main")).containsText("By telephone, to their duty officer.");

        hr.getByRole(AriaRole.LINK, named("Record about Insurer")).click();
        Axe.clean(hr);
        Shots.take(hr, "incident-other-body");
        hr.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        press(hr, "Record it");
        assertThat(hr.locator("#reason-error")).containsText("Say why not.");
        hr.getByLabel("Why, or why not").fill("Nothing is insured here.");
        press(hr, "Record it");
        assertThat(hr.locator("main")).containsText("Nothing is insured here.");
        Axe.clean(hr);
        Shots.take(hr, "incident-others-settled");
    }

    @Test
    void INC_28_anActionIsADutyOfItsOwnerUntilItIsDone() {
        var id = investigated();
        var what = "Hang up the envelope list " + UUID.randomUUID().toString().substring(0, 8);
        var hr = opened(SignedIn.as(Role.HR_MANAGER), id);
        hr.getByRole(AriaRole.LINK, named("Add an action")).click();
        hr.getByLabel("What is to be done").fill(what);
        hr.getByLabel("By", new Page.GetByLabelOptions().setExact(true))
                .fill(TODAY.plusDays(20).toString());
        search(hr, "Primrose");
        hr.getByLabel("Sabine Primrose").check();
        press(hr, "Add the action");
        assertThat(hr.locator("main")).containsText(what);

        var owner = SignedIn.as(Browser.page(), "sabine.primrose");
        owner.navigate("/index.xhtml");
        owner.locator(".duty")
                .filter(new Locator.FilterOptions().setHasText(what))
                .getByRole(AriaRole.LINK)
                .click();
        Axe.clean(owner);
        Shots.take(owner, "incident-my-action");
        press(owner, "It is done");
        assertThat(owner.locator("#evidence-error")).containsText("Say what shows that it is done.");
        Axe.clean(owner);
        owner.getByLabel("What shows that it is done?").fill("x".repeat(2_001));
        press(owner, "It is done");
        assertThat(owner.locator("#problems")).containsText("Shorten this to 2,000 characters.");
        assertThat(owner.getByLabel("What shows that it is done?")).hasValue("x".repeat(2_001));
        owner.getByLabel("What shows that it is done?").fill("It hangs in the post room.");
        var address = owner.url();
        press(owner, "It is done");
        assertThat(owner.locator(".notice")).containsText("Recorded as done.");
        assertThat(owner.locator("main")).not().containsText(what);
        owner.navigate(address);
        assertThat(owner.locator("main")).containsText("It hangs in the post room.");
        Axe.clean(owner);
        Shots.take(owner, "incident-my-action-done");

        hr.reload();
        assertThat(hr.locator("main")).containsText("It hangs in the post room.");
        assertThat(owner.navigate("/incident/view.xhtml?id=" + id).status()).isEqualTo(403);
    }

    /** A case that was noticed shortly before the clocks went back, and that HR looks into. */
    private static String investigated() {
        String id = SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter went to the wrong address.\","
                        + "\"detectedAt\":\"2026-10-25T00:10:00Z\",\"personalDataInvolved\":\"YES\"}")
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(Role.HR_MANAGER, id, "acknowledgement", "");
        step(
                Role.HR_MANAGER,
                id,
                "triage",
                "{\"result\":\"UNDER_INVESTIGATION\",\"category\":\"B3_WRONG_RECIPIENT\",\"personalDataInvolved\":\"YES\","
                        + "\"controllerRole\":\"WE_ARE_CONTROLLER\",\"breachTypes\":[\"CONFIDENTIALITY\"]}");
        return id;
    }

    /** Whatever was promised for later cannot be known any more. */
    private static void sayWhatIsOwed(String id) {
        var report = SignedInClient.as(Role.HR_MANAGER).get(INCIDENTS + id + "/report");
        var answers =
                report
                        .jsonPath()
                        .<String>getList("items.findAll { it.ownerId != null && it.text == null }.field")
                        .stream()
                        .map(field -> "\"" + field + "\":{\"reason\":\"Nobody can know it any more.\"}")
                        .collect(Collectors.joining(","));
        assertThat(SignedInClient.as(Role.HR_MANAGER)
                        .header("If-Match", report.header("ETag"))
                        .body("{\"answers\":{" + answers + "}}")
                        .put(INCIDENTS + id + "/report")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void decidedToTell(String id) {
        step(Role.HR_MANAGER, id, "risk", "{\"likelihood\":4,\"severity\":3,\"reasons\":\"Health data.\"}");
        step(Role.DPO, id, "advice", "{\"advice\":\"NOTIFY\",\"reasons\":\"Harm is likely.\"}");
        step(Role.HR_MANAGER, id, "decision", "{\"decision\":\"NOTIFY\",\"reason\":\"As advised.\"}");
    }

    private static void step(Role role, String id, String step, String body) {
        var tag = SignedInClient.as(role).get(INCIDENTS + id).header("ETag");
        assertThat(SignedInClient.as(role)
                        .header("If-Match", tag)
                        .body(body)
                        .post(INCIDENTS + id + "/" + step)
                        .statusCode())
                .as(step)
                .isLessThan(300);
    }

    private static Page opened(Page page, String id) {
        assertThat(page.navigate("/incident/view.xhtml?id=" + id).status()).isEqualTo(200);
        return page;
    }

    private static void moment(Page page, LocalDate date, String time) {
        page.getByLabel("Date").fill(date.toString());
        page.getByLabel("Time").fill(time);
    }

    private static void sent(Page page, LocalDate date, String time) {
        page.locator("#sentAt").fill(date.toString());
        page.locator("#sentTime").fill(time);
    }

    private static void search(Page page, String words) {
        page.getByLabel("Name or work e-mail").fill(words);
        press(page, "Find a colleague");
    }

    private static void name(Page page, String colleague, String part) {
        page.getByLabel(colleague).check();
        page.getByLabel(part).check();
        press(page, "Name this colleague");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
