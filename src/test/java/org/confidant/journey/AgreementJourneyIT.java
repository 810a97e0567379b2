package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.agreement.AgreementFixture;
import org.confidant.agreement.Clause;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Axe;
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
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(clause.getQuestion()))
                .getByLabel(status, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
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
