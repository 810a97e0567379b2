package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.confidant.audit.proof.SamplePack;
import org.confidant.foundation.security.Role;
import org.confidant.policy.PolicyByRest;
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

    /** A leaver needs what they signed and completed, and so does who has to answer for it. */
    @Test
    void POL_11_everybodyTakesTheirOwnProofAlongAndAStrangerChecksIt() throws Exception {
        var version = PolicyByRest.published("Policy of a leaver " + java.util.UUID.randomUUID(), Role.CLINICIAN);
        var page = SignedIn.as(Role.CLINICIAN);
        page.navigate("/policy/read.xhtml?id=" + version);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        for (var tick : page.locator("input[type=checkbox]").all()) tick.check();
        page.getByLabel("I have read the policy and agree to keep it").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check before you send"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign").setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("Receipt: ");

        page.navigate("/proof/mine.xhtml");
        assertThat(page.locator("main")).containsText("Policy of a leaver");
        Axe.clean(page);
        Shots.take(page, "proof-mine");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make my pack"))
                .click();
        assertThat(page.locator(".notice")).containsText("being made");
        Axe.clean(page);
        var files = newestPack(page, "");
        Axe.clean(page);
        Shots.take(page, "proof-packs");
        org.assertj.core.api.Assertions.assertThat(files.keySet())
                .contains("list.csv", "events.jsonl")
                .anyMatch(name -> name.startsWith("documents/receipt-"))
                .anyMatch(name -> name.startsWith("documents/policy-"));
    }

    /** POL-06: both texts are of one version, so the evidence of the policy holds what each of them signed. */
    @Test
    void POL_06_POL_11_anAuditorTakesAWholePolicyAndAPersonAlongInTheLanguagesTheySigned() throws Exception {
        var title = "Policy in two languages " + java.util.UUID.randomUUID();
        var version = PolicyByRest.publishedInTwoLanguages(title, Role.CLINICIAN, Role.DATA_TEAM);
        PolicyByRest.signed(Role.CLINICIAN, version, "cy");
        PolicyByRest.signed(Role.DATA_TEAM, version, "en-GB");
        var page = SignedIn.as(Role.AUDITOR);

        page.navigate("/proof/packs.xhtml");
        page.getByLabel("One policy").check();
        page.locator("select[id$='policy']").selectOption(new SelectOption().setLabel(title));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"))
                .click();
        var ofPolicy = newestPack(page, title);
        org.assertj.core.api.Assertions.assertThat(ofPolicy.keySet())
                .filteredOn(name -> name.startsWith("documents/receipt-"))
                .hasSize(2);
        org.assertj.core.api.Assertions.assertThat(texts(ofPolicy))
                .containsExactlyInAnyOrder(PolicyByRest.TEXT, PolicyByRest.WELSH);

        page.navigate("/proof/person.xhtml?id=" + PolicyByRest.person(Role.CLINICIAN));
        assertThat(page.locator("main")).containsText("Polisi");
        Axe.clean(page);
        Shots.take(page, "proof-person");
        var name = page.locator("h1").textContent().replace("Proof of ", "").strip();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"))
                .click();
        assertThat(page.locator(".notice")).containsText("being made");
        org.assertj.core.api.Assertions.assertThat(texts(newestPack(page, name)))
                .contains(PolicyByRest.WELSH);
    }

    /** Waits for the newest pack, which is about this, and has a stranger check it. */
    private Map<String, byte[]> newestPack(Page page, String about) throws Exception {
        var newest = page.locator("tbody tr").first();
        assertThat(newest).containsText(about);
        var ready = newest.locator("a.button");
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!ready.isVisible() && System.nanoTime() < end) page.navigate("/proof/packs.xhtml");
        var pack = folder.resolve(java.util.UUID.randomUUID() + ".zip");
        page.waitForDownload(ready::click).saveAs(pack);
        var files = SamplePack.read(Files.readAllBytes(pack));
        var stranger = stranger(files);
        give(stranger, pack);
        assertThat(stranger.locator("#verdict")).hasClass(Pattern.compile("good"));
        stranger.context().close();
        return files;
    }

    private static List<String> texts(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("documents/policy-"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8).strip())
                .toList();
    }

    @Test
    void anAuditorAsksForThePackOfAPeriod() {
        var page = SignedIn.as(Role.AUDITOR);
        page.navigate("/proof/packs.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"))
                .click();
        assertThat(page.getByText("Say what the pack shall be about.").first()).isVisible();
        page.getByLabel("A period").check();
        page.getByLabel("From").fill("2020-01-01");
        page.getByLabel("To").fill("2019-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"))
                .click();
        assertThat(page.getByText("The last day must not be before the first day.")
                        .first())
                .isVisible();
        Axe.clean(page);
        Shots.take(page, "proof-ask");
        page.getByLabel("To").fill("2099-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the pack"))
                .click();
        assertThat(page.locator("tbody tr").first()).containsText("Everybody, 2020-01-01 to 2099-01-01");
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
