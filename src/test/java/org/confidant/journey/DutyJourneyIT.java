package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.SignedIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page is true for every kind of person: its sentence, its list and the count beside its name agree. */
class DutyJourneyIT {

    private static final List<String> NUMBERS =
            List.of("Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "HR_MANAGER", "CONTRACT_MANAGER", "DPO", "SYSADMIN", "VOLUNTEER"})
    void sentenceListAndCountAgree(Role role) {
        var page = SignedIn.as(role);
        page.navigate("/index.xhtml");

        int owed = page.locator(".duty").count();
        var lead = page.locator(".lead").innerText();

        assertThat(lead).startsWith(owed < NUMBERS.size() ? NUMBERS.get(owed) : Integer.toString(owed));
        assertThat(page.locator(".nav .count")).hasCount(owed == 0 ? 0 : 1);
        if (owed > 0) {
            assertThat(page.locator(".nav .count").innerText()).startsWith(Integer.toString(owed));
            assertThat(page.locator(".duty .button.main")).hasCount(1);
        }
        assertThat(page.locator("h1")).hasText("My duties");
        Axe.clean(page);

        var links = page.locator("#main .duty a, #main table a, #main .beside a").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (var link : links) {
            assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
        }
    }
}
