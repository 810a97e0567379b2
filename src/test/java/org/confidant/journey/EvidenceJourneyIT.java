package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.confidant.audit.proof.SamplePack;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes evidence along, and a stranger without Confidant checks it. */
class EvidenceJourneyIT {

    @TempDir
    Path folder;

    @Test
    void AUD_08_anAuditorSeesThatTheTrailIsWholeAndHasItVerified() {
        var page = SignedIn.as(Role.AUDITOR);
        page.navigate("/audit/proof.xhtml");
        Axe.clean(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify now"))
                .click();
        assertThat(page.locator(".notice")).containsText("begins within seconds");
        untilShown(
                page,
                page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Whole"))
                        .first());
        untilShown(
                page,
                page.locator("#heads ~ table tbody tr, section[aria-labelledby=heads] tbody tr")
                        .first());
        assertThat(page.locator(".lead")).containsText("The trail is whole");
        assertThat(page.locator("main")).containsText("confidant-audit/");
        assertThat(page.locator("main")).not().containsText("audit-key.pem");
        Axe.clean(page);
        Shots.take(page, "audit-proof");
    }

    @Test
    void AUD_08_anAdministratorSeesTheProofButNoEvents() {
        var page = SignedIn.as(Role.SYSADMIN);
        page.navigate("/audit/proof.xhtml");
        assertThat(page.locator("main")).containsText("audit-key.pem");
        Axe.clean(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/audit/pack.xhtml").status())
                .isEqualTo(403);
    }

    @Test
    void AUD_02_theEvidenceOfASignatureIsCheckedByAStranger() throws Exception {
        var page = SignedIn.as(Role.AUDITOR);
        page.navigate("/audit/list.xhtml?action=POLICY_SIGNED");
        page.locator("tbody tr").first().locator("td[data-label=Object] a").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Evidence pack of this object"))
                .click();
        assertThat(page.locator("#objectType, [id$=objectType]").first()).hasValue("ATTESTATION");
        Axe.clean(page);
        Shots.take(page, "audit-pack");
        var make = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"));
        var pack = folder.resolve("evidence.zip");
        page.waitForDownload(make::click).saveAs(pack);
        // a second one from the same page, as if the first had been lost
        page.waitForDownload(make::click).cancel();

        var files = SamplePack.read(Files.readAllBytes(pack));
        var stranger = stranger(files);
        give(stranger, pack);
        assertThat(stranger.locator("#verdict")).containsText("VALID:");
        assertThat(stranger.locator("#verdict")).hasClass(Pattern.compile("good"));
        assertThat(stranger.locator("#events")).containsText("POLICY_SIGNED");
        Axe.clean(stranger);
        Shots.take(stranger, "verify-valid");
        stranger.locator("#key").fill(new String(files.get("key.txt"), StandardCharsets.UTF_8).strip());
        stranger.locator("#key").blur();
        assertThat(stranger.locator("#keyLine")).containsText("the one you gave");
        stranger.locator("#key").fill("confidant-audit/other+00000000+AAAA");
        stranger.locator("#key").blur();
        assertThat(stranger.locator("#verdict")).containsText("key.txt is not the key you gave.");
        stranger.locator("#key").fill("");
        stranger.locator("#key").blur();
        for (var name : files.keySet()) {
            give(
                    stranger,
                    SamplePack.zipped(
                            SamplePack.touched(files, name), folder.resolve(name.replace('/', '_') + ".zip")));
            assertThat(stranger.locator("#verdict")).containsText("NOT VALID:");
            assertThat(stranger.locator("#verdict")).hasClass(Pattern.compile("bad"));
        }
        Axe.clean(stranger);
        Shots.take(stranger, "verify-not-valid");
        stranger.context().close();
    }

    @Test
    void thePageNamesTheFirstThingThatIsNotValidAndNeedsNothingOfTheBrowserButJavaScript() throws Exception {
        var files = SamplePack.files(folder);
        var stranger = stranger(files);
        give(stranger, SamplePack.zipped(files, folder.resolve("good.zip")));
        assertThat(stranger.locator("#verdict")).containsText("VALID: 5 events, in the trail of 25");
        assertThat(stranger.locator("#verdict")).containsText("3 heads in agreement");
        for (var expected : Map.of(
                        "events.jsonl",
                                "events.jsonl, line 3: the event does not stand in the sealed trail as leaf 11.",
                        "head.txt", "head.txt",
                        "heads/2026-11-21.txt", "heads/2026-11-21.txt",
                        "consistency.txt", "consistency.txt, line",
                        "documents/agreement.pdf", "documents/agreement.pdf is not as it was packed.",
                        "manifest.txt", "manifest.txt: its signature does not fit what it says.")
                .entrySet()) {
            var touched = SamplePack.touched(files, expected.getKey());
            give(
                    stranger,
                    SamplePack.zipped(touched, folder.resolve(expected.getKey().replace('/', '_') + ".zip")));
            assertThat(stranger.locator("#verdict")).containsText("NOT VALID: ");
            assertThat(stranger.locator("#verdict")).containsText(expected.getValue());
        }
        stranger.context().close();
    }

    /** Somebody elsewhere, offline, with the page from a pack as a file. */
    private Page stranger(Map<String, byte[]> files) throws Exception {
        var verifier = Files.write(folder.resolve("verify.html"), files.get("verify.html"));
        var page = Browser.page();
        page.context().setOffline(true);
        page.navigate(verifier.toUri().toString());
        return page;
    }

    private static void give(Page stranger, Path pack) {
        stranger.locator("#pack").setInputFiles(new Path[0]);
        stranger.locator("#verdict strong").evaluate("word => word.textContent = ''");
        stranger.locator("#pack").setInputFiles(pack);
        assertThat(stranger.locator("#verdict strong")).hasText(Pattern.compile("VALID:|VERIFIED:"));
    }

    private static void untilShown(Page page, Locator place) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!place.isVisible() && System.nanoTime() < end) page.navigate("/audit/proof.xhtml");
        assertThat(place).isVisible();
    }
}
