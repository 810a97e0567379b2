package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyByRest;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** What may happen to a version beside being signed: sent back, exempted from, continued, withdrawn; and whom it reaches. */
class PolicyStepsJourneyIT {

    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    private final String title = "Steps " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void ACT_03_aTextIsSentBackMendedApprovedAndOnlyThenPublished() {
        var version = PolicyByRest.inReview(title, Role.DATA_TEAM);
        var chief = SignedIn.as(Role.CHIEF_EXECUTIVE);
        duty(chief, "Decide on " + title);
        press(chief, "Send it back");
        assertThat(chief.locator("#reason-error")).containsText("Say why, so that the author knows what to mend.");
        Axe.clean(chief);
        Shots.take(chief, "policy-reject");
        chief.getByLabel("Why it has to be mended").fill("Chapter two says nothing of telephones.");
        press(chief, "Send it back");
        assertThat(chief.locator(".tags")).containsText("Rejected");
        assertThat(chief.locator(".timeline")).containsText("Chapter two says nothing of telephones.");
        Axe.clean(chief);
        Shots.take(chief, "policy-rejected");

        var author = SignedIn.as(Role.IG_LEAD);
        author.navigate("/index.xhtml");
        assertThat(author.locator(".duty").filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("Chapter two says nothing of telephones.");
        Shots.take(author, "policy-rejected-duty");
        duty(author, "Mend " + title);
        author.getByRole(AriaRole.LINK, named("Write on it")).click();
        author.getByLabel("Or the text itself").fill("# One\n\nKeep it to yourself, on the telephone too.");
        press(author, "Save the draft");
        assertThat(author.locator(".tags")).containsText("Draft");
        press(author, "Send for review");

        duty(chief, "Decide on " + title);
        chief.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        press(chief, "Approve this text");
        duty(author, "Publish " + title);
        author.getByLabel("Applies from").fill(TODAY.toString());
        press(author, "Publish");
        assertThat(author.locator(".lead")).containsText("In force since");
        assertThat(owed(SignedIn.as(Browser.page(), "ivo.dandelion"))).containsText(title + ", version 1.0");
    }

    @Test
    void POL_03_anExemptedPersonOwesNothing() {
        var version = PolicyByRest.published(title, Role.DATA_TEAM);
        var person = SignedIn.as(Browser.page(), "ivo.dandelion");
        assertThat(owed(person)).containsText(title);
        var hr = SignedIn.as(Role.HR_MANAGER);
        hr.navigate("/policy/coverage.xhtml?id=" + version);
        hr.getByRole(AriaRole.LINK, named("Exempt Ivo Dandelion")).click();
        Axe.clean(hr);
        Shots.take(hr, "policy-exempt");
        press(hr, "Exempt");
        assertThat(hr.locator("#problems")).containsText("Say why the person is exempt.");
        assertThat(hr.locator("#problems")).containsText("Say until which day, after today.");
        Axe.clean(hr);
        hr.getByLabel("Long absence").check();
        hr.getByLabel("Until").fill(TODAY.plusMonths(12).plusDays(1).toString());
        press(hr, "Exempt");
        assertThat(hr.locator("#exemptUntil-error")).containsText("An exemption lasts twelve months at most.");
        assertThat(hr.getByLabel("Long absence")).isChecked();
        assertThat(hr.getByLabel("Until"))
                .hasValue(TODAY.plusMonths(12).plusDays(1).toString());
        Shots.take(hr, "policy-exempt-mend");
        hr.getByLabel("Until").fill(TODAY.plusMonths(3).toString());
        press(hr, "Exempt");
        assertThat(hr.locator(".notice"))
                .containsText("Ivo Dandelion is exempt until " + When.sayDate(TODAY.plusMonths(3)));
        hr.getByLabel("Show").selectOption("EXEMPT");
        press(hr, "Show");
        assertThat(hr.locator("tbody")).containsText("until " + When.sayDate(TODAY.plusMonths(3)));
        Axe.clean(hr);
        Shots.take(hr, "policy-exempted");

        assertThat(owed(person)).not().containsText(title);
        person.navigate("/policy/mine.xhtml");
        assertThat(person.locator("tbody")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("Exempt");
    }

    @Test
    void POL_05_POL_06_versionsAreComparedInEveryLanguageAndReadersAreToldWhatChanged() {
        var first = PolicyByRest.published(title, Role.DATA_TEAM);
        PolicyByRest.signed(Role.DATA_TEAM, first);
        var author = SignedIn.as(Role.IG_LEAD);
        author.navigate("/policy/version.xhtml?id=" + first);
        press(author, "Begin the next version");
        var next = author.url().replaceAll(".*id=", "").substring(0, 36);
        author.getByLabel("Or the text itself")
                .fill("# One\n\nKeep it to yourself, on the telephone too.\n\n# Two\n\nAsk when in doubt.");
        author.getByLabel("What has changed").fill("Telephones are named.");
        author.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        author.getByLabel("Review by").fill(TODAY.plusYears(1).toString());
        press(author, "Save the draft");

        author.getByRole(AriaRole.LINK, named("Add a language")).click();
        author.locator("select[id=language]").selectOption("cy");
        author.getByLabel("Title in this language").fill("Polisi " + title);
        author.getByLabel("The text in this language").fill("# Un\n\nCadwch ef i chi eich hun.");
        author.getByLabel("Statements in this language")
                .fill("Un.\nDau.\nTri.\nPedwar.\nPump.\nChwech.\nSaith.\nWyth.");
        Axe.clean(author);
        Shots.take(author, "policy-language");
        press(author, "Save this language");
        assertThat(author.locator("#languageRows")).containsText("Welsh");
        assertThat(author.locator("td[lang=cy]")).containsText("Polisi");

        author.getByRole(AriaRole.LINK, named("Compare with the version before"))
                .click();
        assertThat(author.locator(".lead")).containsText("2 sections differ out of 2.");
        assertThat(author.locator("ins").first()).containsText("on the telephone too.");
        assertThat(author.locator("del").first()).containsText("yourself.");
        Axe.clean(author);
        Shots.take(author, "policy-compare");
        author.navigate("/policy/version.xhtml?id=" + next);
        press(author, "Send for review");
        PolicyByRest.approve(next);
        author.reload();
        author.getByLabel("Applies from").fill(TODAY.plusDays(5).toString());
        press(author, "Publish");
        assertThat(author.locator(".lead")).containsText("is published by itself on");
        Axe.clean(author);
        Shots.take(author, "policy-scheduled");
        press(author, "Do not wait for this day");
        author.getByLabel("Applies from").fill(TODAY.toString());
        press(author, "Publish");

        var reader = SignedIn.as(Role.DATA_TEAM);
        reader.navigate("/policy/read.xhtml?id=" + next);
        var changed = reader.locator("section[aria-labelledby=changed-since]");
        assertThat(changed).containsText("You signed version 1.0");
        changed.locator("summary").first().click();
        assertThat(changed.locator("ins").first()).isVisible();
        Axe.clean(reader);
        Shots.take(reader, "policy-changed");
        signsInWelsh(reader);
    }

    /** POL-07: the very text that was read, with its own statements. */
    private void signsInWelsh(Page reader) {
        reader.getByRole(AriaRole.LINK, named("Welsh")).click();
        assertThat(reader.locator("article[lang=cy]")).containsText("Cadwch ef i chi eich hun.");
        Axe.clean(reader);
        Shots.take(reader, "policy-read-welsh");
        reader.getByRole(AriaRole.LINK, named("Go on to sign")).click();
        for (var number : new String[] {"Un", "Dau", "Tri", "Pedwar", "Pump", "Chwech", "Saith", "Wyth"})
            reader.getByLabel(number + ".", new Page.GetByLabelOptions().setExact(true))
                    .check();
        reader.getByLabel("I have read the policy and agree to keep it", new Page.GetByLabelOptions().setExact(true))
                .check();
        Axe.clean(reader);
        Shots.take(reader, "policy-sign-welsh");
        press(reader, "Check before you send");
        press(reader, "Sign");
        assertThat(reader.locator("h1")).containsText("Polisi " + title);
        assertThat(reader.locator("main")).containsText("Welsh");
        Axe.clean(reader);
        Shots.take(reader, "policy-receipt-welsh");
    }

    @Test
    void LAW_01_LAW_02_TIM_04_thePagesOfTheLawSayWhatAppliesAndUntilWhenHolidaysAreKnown() {
        var lead = SignedIn.as(Role.DPO);
        lead.navigate("/admin/law.xhtml");
        assertThat(lead.locator("main")).containsText("ICO_NOTICE");
        assertThat(lead.locator("main")).containsText("72 hours");
        Axe.clean(lead);
        Shots.take(lead, "law");
        lead.locator("select[id=code]").selectOption("COMPLAINT_ACKNOWLEDGEMENT");
        lead.locator("#value").fill("14");
        lead.locator("#validFrom").fill(TODAY.toString());
        lead.getByLabel("Where the law says so").fill("Sample Act, section 1");
        lead.getByLabel("What the law will say").fill("A complaint is acknowledged within 14 days.");
        press(lead, "Add the value");
        assertThat(lead.locator("#validFrom-error")).containsText("from tomorrow on");
        lead.locator("#validFrom").fill(TODAY.plusYears(40).toString());
        press(lead, "Add the value");
        assertThat(lead.locator("main")).containsText("14 days");
        assertThat(lead.locator("main")).containsText("From then on");
        lead.navigate("/admin/holidays.xhtml");
        assertThat(lead.locator(".lead")).containsText("more than 180 days ahead");
        Axe.clean(lead);
        Shots.take(lead, "holidays");
        var hr = SignedIn.as(Role.HR_MANAGER);
        hr.navigate("/people/places.xhtml");
        hr.getByLabel("New site").fill("Site of " + title);
        press(hr, "Add the site");
        hr.getByLabel("New system").fill("System of " + title);
        press(hr, "Add the system");
        assertThat(hr.locator("main")).containsText("System of " + title);
        Axe.clean(hr);
        Shots.take(hr, "places");
        hr.navigate("/people/list.xhtml");
        hr.locator("main table tbody a").first().click();
        hr.getByRole(AriaRole.LINK, named("Site, systems and agreements")).click();
        hr.getByLabel("Works at").selectOption("Site of " + title);
        press(hr, "Save the site");
        assertThat(hr.locator(".lead")).containsText("At Site of " + title);
        hr.locator("select[id=system]").selectOption("System of " + title);
        hr.locator("#systemFrom").fill(TODAY.toString());
        press(hr, "Record the access");
        assertThat(hr.locator(".lead")).containsText("with access to one system");
        Axe.clean(hr);
        Shots.take(hr, "work");
    }

    @Test
    void POL_05_theNextVersionIsOwedWhenItIsPublishedAndNotAnyMoreWhenItIsWithdrawn() {
        var first = PolicyByRest.published(title, Role.DATA_TEAM);
        var person = SignedIn.as(Browser.page(), "ivo.dandelion");
        var author = SignedIn.as(Role.IG_LEAD);
        author.navigate("/policy/version.xhtml?id=" + first);
        press(author, "Begin the next version");
        assertThat(author.locator(".notice")).containsText("This is the next version");
        assertThat(author.getByLabel("Or the text itself")).hasValue(PolicyByRest.TEXT + "\n");
        assertThat(author.getByLabel("Title")).hasValue(title);
        Axe.clean(author);
        Shots.take(author, "policy-next");
        var next = author.url().replaceAll(".*id=", "").substring(0, 36);
        author.navigate("/policy/version.xhtml?id=" + next);
        assertThat(author.locator(".tags")).containsText("Draft");
        assertThat(author.locator(".lead")).containsText("The draft is not complete");
        author.navigate("/policy/version.xhtml?id=" + first);
        Axe.clean(author);
        author.getByRole(AriaRole.LINK, named("Open the next version")).click();
        author.getByRole(AriaRole.LINK, named("Write on it")).click();
        author.getByLabel("What has changed").fill("Telephones are named.");
        author.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        author.getByLabel("Review by").fill(TODAY.plusYears(1).toString());
        press(author, "Save the draft");
        press(author, "Send for review");
        assertThat(owed(person)).containsText(title + ", version 1.0");
        assertThat(owed(person)).not().containsText(title + ", version 2.0");
        PolicyByRest.approve(next);
        author.reload();
        author.getByLabel("Applies from").fill(TODAY.minusDays(1).toString());
        press(author, "Publish");
        assertThat(author.locator("#effectiveFrom-error")).containsText("not from a day that has passed");
        assertThat(author.getByLabel("Applies from"))
                .hasValue(TODAY.minusDays(1).toString());
        author.getByLabel("Applies from").fill(TODAY.toString());
        press(author, "Publish");
        assertThat(owed(person)).containsText(title + ", version 2.0");
        assertThat(owed(person)).not().containsText(title + ", version 1.0");

        author.getByText("Withdraw this version").click();
        press(author, "Withdraw");
        assertThat(author.locator("#withdrawReason-error")).isVisible();
        assertThat(author.locator("#problems")).containsText("Say why it is withdrawn.");
        Axe.clean(author);
        Shots.take(author, "policy-withdraw");
        author.getByLabel("Why").evaluate("field => field.removeAttribute('maxlength')");
        author.getByLabel("Why").fill("x".repeat(1_001));
        press(author, "Withdraw");
        assertThat(author.locator("#withdrawReason-error")).containsText("Keep it to 1,000 characters.");
        assertThat(author.getByLabel("Why")).hasValue("x".repeat(1_001));
        author.getByLabel("Why").fill("It was published too early.");
        press(author, "Withdraw");
        assertThat(author.locator(".lead")).containsText("It was published too early.");
        assertThat(author.locator(".tags")).containsText("Withdrawn");
        Axe.clean(author);
        assertThat(author.getByRole(AriaRole.BUTTON, named("Begin the next version")))
                .isVisible();
        Shots.take(author, "policy-withdrawn");
        assertThat(owed(person)).not().containsText(title);
        person.navigate("/policy/read.xhtml?id=" + next);
        assertThat(person.locator("main")).containsText("Withdrawn");
        assertThat(person.getByText("Go on to sign")).hasCount(0);
        Shots.take(person, "policy-read-withdrawn");
    }

    private static Locator owed(Page page) {
        page.navigate("/index.xhtml");
        return page.locator("#main");
    }

    /** Follows one's duty about a policy by its only link. */
    private static void duty(Page page, String name) {
        page.navigate("/index.xhtml");
        page.locator(".duty")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByRole(AriaRole.LINK)
                .click();
        Axe.clean(page);
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
