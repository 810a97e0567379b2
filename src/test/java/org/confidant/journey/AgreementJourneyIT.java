package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.agreement.AgreementFixture;
import org.confidant.agreement.Clause;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** A contract manager registers an agreement from its signed copy; the DPO decides; it takes effect. */
class AgreementJourneyIT {

    private static final LocalDate TODAY =
            When.dayOf(java.time.Clock.systemUTC().instant());

    @Test
    void DPA_04_fromTheSignedCopyToTakingEffect() {
        var party = "Journey Council " + UUID.randomUUID().toString().substring(0, 8);
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        var dpo = SignedIn.as(Role.DPO);

        register(manager, party);
        answer(manager, Clause.C13);
        assertThat(manager.locator("main")).containsText("19 of 20 present. It can take effect when all are.");
        Axe.clean(manager);
        Shots.take(manager, "agreement");
        manager.getByRole(AriaRole.LINK, named("Send to the DPO")).click();
        Axe.clean(manager);
        press(manager, "Send to the DPO");
        assertThat(manager.locator(".tags")).containsText("Under review");

        open(dpo, party);
        take(dpo, "Agree the terms");
        assertThat(dpo.locator(".tags")).containsText("Agreed, to be signed");

        open(manager, party);
        manager.getByRole(AriaRole.LINK, named("Record the signatures")).click();
        Axe.clean(manager);
        press(manager, "Record the signatures");
        assertThat(manager.locator("#problems")).containsText("Enter who signed for us.");
        Axe.clean(manager);
        manager.getByLabel("Who signed for us?").fill("A. Sample, Director");
        manager.getByLabel("Who signed for the other side?").fill("B. Sample, Director");
        manager.getByLabel("Day of the last signature").fill(TODAY.toString());
        press(manager, "Record the signatures");
        assertThat(manager.locator(".tags")).containsText("Signed, not yet in effect");

        open(dpo, party);
        take(dpo, "Let it take effect");
        assertThat(dpo.locator("#problems"))
                .containsText("It cannot take effect yet: breach notice without undue delay (C13) is absent.");

        open(manager, party);
        manager.getByRole(AriaRole.LINK, named("Check the clauses")).click();
        Axe.clean(manager);
        choose(manager, Clause.C13, "Present");
        press(manager, "Save the answers");
        assertThat(manager.locator("main")).containsText("All 20 present. Nothing is missing.");

        open(dpo, party);
        take(dpo, "Let it take effect");
        assertThat(dpo.locator(".tags")).containsText("In effect");
        Axe.clean(dpo);
    }

    @Test
    void everyFormIsAccessibleAndKeepsWhatWasTyped() {
        var party = "Forms Ltd " + UUID.randomUUID().toString().substring(0, 8);
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        register(manager, party);
        open(manager, party);

        manager.getByRole(AriaRole.LINK, named("Edit the details")).click();
        Axe.clean(manager);
        manager.locator("#purpose").fill("Données — שלום 🗂️");
        manager.locator("#title").fill("");
        press(manager, "Save");
        assertThat(manager.locator("#problems")).containsText("Say in a few words what the agreement is about.");
        assertThat(manager.locator("#purpose")).hasValue("Données — שלום 🗂️");
        Axe.clean(manager);
        manager.locator("#title").fill("forms");
        press(manager, "Save");
        assertThat(manager.locator("main")).containsText("Données — שלום 🗂️");

        manager.getByRole(AriaRole.LINK, named("Add a party")).click();
        Axe.clean(manager);
        manager.locator("#name").fill("Third Sample Ltd");
        manager.locator("#role").selectOption("SUB_PROCESSOR");
        press(manager, "Save");
        assertThat(manager.locator("main")).containsText("Third Sample Ltd");

        manager.getByRole(AriaRole.LINK, named("Add a paper")).click();
        Axe.clean(manager);
        manager.locator("#file")
                .setInputFiles(new FilePayload("agreement.pdf", "application/pdf", "no pdf".getBytes()));
        press(manager, "Add it");
        assertThat(manager.locator("#problems")).containsText("another kind");
        Axe.clean(manager);
    }

    @Test
    void aChangeMadeMeanwhileIsToldAndTheTextStays() {
        var party = "Stale Ltd " + UUID.randomUUID().toString().substring(0, 8);
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        register(manager, party);
        open(manager, party);
        manager.getByRole(AriaRole.LINK, named("Edit the details")).click();
        var other = manager.context().newPage();
        other.navigate(manager.url());
        other.locator("#purpose").fill("The other was first");
        press(other, "Save");
        assertThat(other.locator("main")).containsText("The other was first");

        manager.locator("#purpose").fill("Mine comes later");
        press(manager, "Save");

        assertThat(manager.locator("#problems")).containsText("Somebody changed this while you had it open.");
        assertThat(manager.locator("#purpose")).hasValue("Mine comes later");
    }

    @Test
    void DPA_04_theDpoLetsAPartialClausePassForAWhile() {
        var party = "Waiver Ltd " + UUID.randomUUID().toString().substring(0, 8);
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        var dpo = SignedIn.as(Role.DPO);
        register(manager, party);
        for (var clause : Clause.values()) choose(manager, clause, clause == Clause.C3 ? "Partial" : "Present");
        press(manager, "Save the answers");
        manager.getByRole(AriaRole.LINK, named("Send to the DPO")).click();
        press(manager, "Send to the DPO");
        open(dpo, party);
        assertThat(manager.getByText("Let it pass for now")).hasCount(0);

        dpo.getByRole(AriaRole.LINK, named("Let it pass for now")).click();
        Axe.clean(dpo);
        Shots.take(dpo, "agreement-waive");
        press(dpo, "Let it pass");
        assertThat(dpo.locator("#problems")).containsText("Say why this may pass for now.");
        assertThat(dpo.locator("#problems")).containsText("Enter the last day of the waiver.");
        Axe.clean(dpo);
        dpo.getByLabel("Why may it pass?").fill("A new schedule comes in January.");
        dpo.getByLabel("Last day").fill(TODAY.plusDays(91).toString());
        press(dpo, "Let it pass");
        assertThat(dpo.locator("#validUntil-error")).containsText("A waiver lasts at most 90 days");
        assertThat(dpo.getByLabel("Why may it pass?")).hasValue("A new schedule comes in January.");
        Shots.take(dpo, "agreement-waive-mend");
        dpo.getByLabel("Last day").fill(TODAY.plusDays(60).toString());
        press(dpo, "Let it pass");
        assertThat(dpo.locator("table").first())
                .containsText("until " + When.sayDate(TODAY.plusDays(60)) + ": A new schedule comes in January.");
        Axe.clean(dpo);
        Shots.take(dpo, "agreement-waived");

        take(dpo, "Agree the terms");
        open(manager, party);
        manager.getByRole(AriaRole.LINK, named("Record the signatures")).click();
        manager.getByLabel("Who signed for us?").fill("A. Sample, Director");
        manager.getByLabel("Who signed for the other side?").fill("B. Sample, Director");
        manager.getByLabel("Day of the last signature").fill(TODAY.toString());
        press(manager, "Record the signatures");
        open(dpo, party);
        take(dpo, "Let it take effect");
        assertThat(dpo.locator(".tags")).containsText("In effect");
        manager.navigate("/index.xhtml");
        assertThat(manager.locator(".duty")
                        .filter(new Locator.FilterOptions().setHasText(party))
                        .getByRole(AriaRole.HEADING))
                .containsText("Mend the waived clause of DPA-");
    }

    @Test
    void DPA_07_itIsReviewedRenewedAndGoesIntoOtherHands() throws SQLException {
        var party = "Care Ltd " + UUID.randomUUID().toString().substring(0, 8);
        anotherContractManager("ezra.zephyr");
        var manager = SignedIn.as(Role.CONTRACT_MANAGER);
        register(manager, party);
        open(manager, party);
        var address = manager.url();

        manager.getByRole(AriaRole.LINK, named("Hand over")).click();
        Axe.clean(manager);
        Shots.take(manager, "agreement-care");
        press(manager, "Hand over");
        assertThat(manager.locator("#owner-error")).containsText("Choose who looks after the agreement.");
        Axe.clean(manager);
        manager.getByLabel("Who looks after it from now on?").selectOption("Ezra Zephyr");
        press(manager, "Hand over");
        assertThat(manager.locator(".notice")).containsText("Handed over.");
        assertThat(manager.locator("main .timeline")).containsText("To Ezra Zephyr.");
        assertThat(manager.locator(".beside")).containsText("Ezra Zephyr");
        Axe.clean(manager);

        var other = SignedIn.as(Browser.page(), "ezra.zephyr");
        other.navigate("/index.xhtml");
        assertThat(other.locator("#main")).containsText(party);
        manager.navigate("/index.xhtml");
        assertThat(manager.locator("#main")).not().containsText(party);

        active(address.replaceAll(".*id=", ""));
        manager.navigate(address);
        manager.getByRole(AriaRole.LINK, named("Review, renew or hand over")).click();
        Axe.clean(manager);
        Shots.take(manager, "agreement-care-active");
        press(manager, "The review is done");
        assertThat(manager.locator("main .timeline")).containsText("Yearly review done");
        assertThat(manager.locator(".beside")).containsText(When.sayDate(TODAY.plusMonths(12)));
        manager.getByRole(AriaRole.LINK, named("Review, renew or hand over")).click();
        press(manager, "Start a newer version");
        assertThat(manager.locator(".notice")).containsText("A newer version is registered as a draft");
        Axe.clean(manager);
        manager.navigate(address);
        manager.getByRole(AriaRole.LINK, named("Review, renew or hand over")).click();
        press(manager, "Start a newer version");
        assertThat(manager.locator("#problems")).containsText("registered already");
    }

    /** The sample organisation has only one. */
    private static void anotherContractManager(String signInName) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement(
                        "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                                + " proposed_at, version) select uuid(), a.person_id, 'CONTRACT_MANAGER', 0, ?, 'APPROVED', 'SET_UP',"
                                + " a.person_id, utc_timestamp(6), 1 from account a where a.sign_in_name = ?")) {
            statement.setObject(1, TODAY);
            statement.setString(2, signInName);
            statement.executeUpdate();
        }
    }

    /** What came before it took effect is another journey. */
    private static void active(String id) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement(
                        "update agreement set state = 'ACTIVE', open_clauses = 0, version = version + 1 where id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void theListSaysWhatComesNext() {
        var reader = SignedIn.as(Role.DPO);
        reader.navigate("/agreement/list.xhtml");

        assertThat(reader.locator("h1")).hasText("Agreements");
        assertThat(reader.locator(".lead")).containsText("in effect");
        assertThat(reader.getByRole(AriaRole.TABLE)).isVisible();
        Axe.clean(reader);
        Shots.take(reader, "agreements");
        reader.locator("#state").selectOption("EXIT_COMPLETE");
        reader.getByRole(AriaRole.BUTTON, named("Search")).click();
        Axe.clean(reader);
    }

    private static void register(Page page, String party) {
        page.navigate("/agreement/register.xhtml");
        Axe.clean(page);
        press(page, "Register");
        page.locator("#problems a", new Page.LocatorOptions().setHasText("Enter the other organisation’s name."))
                .click();
        assertThat(page.locator("#counterparty")).isFocused();
        Axe.clean(page);
        page.getByLabel("We process for them").check();
        page.getByLabel("The other organisation").fill(party);
        page.getByLabel("What is it about?").fill("sample services");
        page.locator("#effectiveFrom").fill(TODAY.minusDays(1).toString());
        page.locator("#termEnd").fill(TODAY.plusYears(2).toString());
        page.locator("#noticeDays").fill("90");
        page.locator("#file")
                .setInputFiles(new FilePayload("agreement.pdf", "application/pdf", AgreementFixture.pdf()));
        press(page, "Register");
        assertThat(page.locator("h1")).containsText("Clauses of DPA-");
        Axe.clean(page);
    }

    private static void answer(Page page, Clause absent) {
        for (var clause : Clause.values()) choose(page, clause, clause == absent ? "Absent" : "Present");
        press(page, "Save the answers");
    }

    private static void choose(Page page, Clause clause, String status) {
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(clause.getQuestion()))
                .getByLabel(status, new Locator.GetByLabelOptions().setExact(true))
                .check();
        if (status.equals("Present"))
            page.getByLabel("Where " + clause.getCode() + " stands", new Page.GetByLabelOptions().setExact(true))
                    .fill("4.1");
    }

    private static void open(Page page, String party) {
        page.navigate("/agreement/list.xhtml");
        page.getByLabel("Search reference, title or party").fill(party);
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText(party);
    }

    private static void take(Page page, String step) {
        page.getByRole(AriaRole.LINK, named(step)).click();
        press(page, step);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
