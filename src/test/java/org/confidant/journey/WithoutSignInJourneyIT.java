package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Shots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever cannot sign in can still read how to get help, and how the pages can be used by everybody. */
class WithoutSignInJourneyIT {

    @ParameterizedTest
    @CsvSource({"/help.xhtml, help", "/accessibility.xhtml, accessibility"})
    void thePageIsOpenAndAccessible(String path, String picture) {
        Page page = Browser.page();

        page.navigate(path);

        assertThat(page.locator("h1")).hasCount(1);
        Axe.clean(page);
        Shots.take(page, picture);
    }

    @ParameterizedTest
    @CsvSource({"/help.xhtml", "/accessibility.xhtml"})
    void thePageNeedsNoScript(String path) {
        Page page = Browser.pageWithoutScripts();

        page.navigate(path);

        assertThat(page.locator("h1")).isVisible();
    }
}
