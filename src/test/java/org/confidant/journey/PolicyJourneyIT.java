package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.policy.text.PolicyFiles;
import org.confidant.policy.text.PolicyText;
import org.confidant.policy.text.TextImport;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy from the author's file to three signatures and a refusal, all through the screens. */
class PolicyJourneyIT {

    private static final Role[] SIGNERS = {Role.CLINICIAN, Role.ADMIN_TEAM, Role.DATA_TEAM};
    private static final Role DECLINER = Role.AUDITOR;
    private static final Map<Role, Page> PAGES = new EnumMap<>(Role.class);

    @AfterAll
    static void forgetPages() {
        PAGES.clear();
    }

    /** The sample in all four kinds of file and, where {@code -Dpolicy.file=...} names one, a policy of the organisation's own. */
    static List<Brought> policies() throws IOException {
        var sample = PolicyFiles.sample();
        var brought = new ArrayList<>(List.of(
                new Brought("policy.docx", PolicyFiles.docx(sample), sample),
                new Brought("policy.pdf", PolicyFiles.pdf(sample), sample),
                new Brought("policy.md", PolicyFiles.markdown(sample), sample),
                new Brought("policy.txt", PolicyFiles.plain(sample), sample)));
        var own = System.getProperty("policy.file", "");
        if (!own.isBlank()) brought.add(own(Path.of(own)));
        return brought;
    }

    private static Brought own(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        var kind = FileKind.valueOf(name.replaceAll(".*\\.", "").toUpperCase(Locale.ROOT));
        return new Brought(name, bytes, TextImport.file(kind, bytes));
    }

    /** A file, and what has to be read in it. */
    record Brought(String fileName, byte[] bytes, PolicyText expected) {
        @Override
        public String toString() {
            return fileName;
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aFullLengthPolicyIsPublishedSignedByThreeAndDeclinedByOne(Brought policy) {
        journey(
                policy.fileName(),
                policy.bytes(),
                policy.expected(),
                policy.fileName().equals("policy.docx"));
    }

    private void journey(String fileName, byte[] bytes, PolicyText expected, boolean close) {
        var title = "Policy " + UUID.randomUUID().toString().substring(0, 8);
        var version = written(title, fileName, bytes, close);
        approved(version, close);
        published(version, close);
        for (var signer : SIGNERS) signed(signer, version, title, expected, close && signer == SIGNERS[0]);
        declined(version, close);
        counted(version, title, close);
    }

    // ---- the author

    private String written(String title, String fileName, byte[] bytes, boolean close) {
        var author = as(Role.IG_LEAD);
        author.navigate("/policy/list.xhtml");
        looked(author, close, "policy-list");
        author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin a policy"))
                .click();
        author.getByLabel("Code").fill("J" + UUID.randomUUID().toString().substring(0, 8));
        author.getByLabel("Title").fill(title);
        author.locator("input[type=file]").setInputFiles(new FilePayload(fileName, "application/octet-stream", bytes));
        author.locator("select[id=owner]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        author.getByLabel("What has changed").fill("The first version.");
        author.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        author.getByLabel("Review by").fill(today().plusYears(1).toString());
        looked(author, close, "policy-edit");
        press(author, "Save the draft");
        assertThat(author.locator("h1")).containsText(title);
        assertThat(author.getByText("The draft is complete")).isVisible();
        aimed(author, close);
        looked(author, close, "policy-version");
        press(author, "Send for review");
        assertThat(author.getByText("It waits for the approval")).isVisible();
        return author.url().replaceAll(".*id=", "").substring(0, 36);
    }

    private void approved(String version, boolean close) {
        var chief = as(Role.CHIEF_EXECUTIVE);
        chief.navigate("/policy/version.xhtml?id=" + version);
        looked(chief, close, "policy-approve");
        chief.getByLabel("Material: what people must do has changed", new Page.GetByLabelOptions().setExact(false))
                .check();
        press(chief, "Approve this text");
        assertThat(chief.getByText("It is approved and can be published").first())
                .isVisible();
    }

    /** POL-02: only those who are to sign are named, and the page says who they are before anybody is asked. */
    private void aimed(Page author, boolean close) {
        author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who that is"))
                .click();
        assertThat(author.locator(".lead")).containsText("Everybody who works here");
        for (var role : SIGNERS)
            author.getByLabel(role.label(), new Page.GetByLabelOptions().setExact(true))
                    .check();
        author.getByLabel(DECLINER.label(), new Page.GetByLabelOptions().setExact(true))
                .check();
        press(author, "Add this group");
        assertThat(author.locator(".lead")).containsText("Everybody with the role");
        looked(author, close, "policy-audience");
        var version = author.url().replaceAll(".*id=", "").substring(0, 36);
        author.navigate("/policy/audience-people.xhtml?id=" + version);
        assertThat(author.locator(".lead")).containsText("must sign when this version is published");
        looked(author, close, "policy-audience-people");
        author.navigate("/policy/version.xhtml?id=" + version);
    }

    private void published(String version, boolean close) {
        var author = as(Role.IG_LEAD);
        author.navigate("/policy/version.xhtml?id=" + version);
        author.getByLabel("Applies from").fill(today().toString());
        press(author, "Publish");
        assertThat(author.getByText("In force since").first()).isVisible();
        looked(author, close, "policy-published");
    }

    // ---- the people

    private void signed(Role role, String version, String title, PolicyText expected, boolean close) {
        var person = read(role, version, title, expected, close);
        for (var tick : person.locator("input[type=checkbox]").all()) tick.check();
        person.getByLabel("I have read the policy and agree to keep it").check();
        looked(person, close, "policy-sign");
        press(person, "Check before you send");
        assertThat(person.getByText("What you are about to send")).isVisible();
        looked(person, close, "policy-check");
        press(person, "Sign");
        assertThat(person.locator("h1")).containsText("Receipt: " + title);
        assertThat(person.getByText("You signed this policy on")).isVisible();
        assertThat(person.locator("main")).containsText(expected.sha256());
        looked(person, close, "policy-receipt");
        if (close) printed(person, expected);
    }

    private Page read(Role role, String version, String title, PolicyText expected, boolean close) {
        var person = as(role);
        person.navigate("/policy/mine.xhtml");
        looked(person, close, "policy-mine");
        person.locator("a[href='read.xhtml?id=" + version + "']").first().click();
        assertThat(person.locator("h1")).containsText(title);
        for (var chapter :
                expected.chapters().subList(0, Math.min(5, expected.chapters().size()))) {
            assertThat(person.locator("article")
                            .getByRole(
                                    AriaRole.HEADING,
                                    new Locator.GetByRoleOptions()
                                            .setName(chapter.text())
                                            .setExact(true))
                            .first())
                    .isVisible();
        }
        looked(person, close, "policy-read");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        return person;
    }

    private void printed(Page person, PolicyText expected) {
        Download download = person.waitForDownload(
                () -> person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Receipt as PDF"))
                        .click());
        try (var document = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(expected.sha256());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        checkedByAStranger(download.path());
    }

    /** POL-11: without signing in, by the file, and by a file that is something else. */
    private void checkedByAStranger(Path pdf) {
        var stranger = Browser.page();
        stranger.navigate("/receipt-check.xhtml");
        looked(stranger, true, "receipt-check");
        stranger.locator("input[type=file]").setInputFiles(pdf);
        press(stranger, "Check the file");
        assertThat(stranger.locator("h1")).hasText("Genuine and in force");
        looked(stranger, true, "receipt-genuine");
        stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check another receipt"))
                .click();
        press(stranger, "Check the code");
        assertThat(stranger.getByText("Type the code that is on the receipt.").first())
                .isVisible();
        stranger.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill("ABCD-EFGH");
        stranger.getByLabel("Name on the receipt").fill("Nobody At All");
        press(stranger, "Check the code");
        assertThat(stranger.locator("h1")).hasText("Not a receipt of this organisation");
        looked(stranger, true, "receipt-not-ours");
        stranger.context().close();
    }

    private void declined(String version, boolean close) {
        var person = as(DECLINER);
        person.navigate("/policy/read.xhtml?id=" + version);
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        person.getByLabel("I do not agree").check();
        press(person, "Check before you send");
        assertThat(person.getByText("Say why you do not agree").first()).isVisible();
        looked(person, close, "policy-sign-mend");
        person.getByLabel("Your question, or why you do not agree").fill("I cannot promise the fifth statement yet.");
        press(person, "Check before you send");
        press(person, "Send your answer");
        assertThat(person.getByText("You declined this policy on")).isVisible();
        looked(person, close, "policy-declined");
    }

    private void counted(String version, String title, boolean close) {
        var author = as(Role.IG_LEAD);
        author.navigate("/policy/coverage.xhtml");
        looked(author, close, "policy-coverage");
        author.navigate("/policy/coverage.xhtml?id=" + version + "&show=DECLINED");
        assertThat(author.locator("h1")).containsText(title);
        assertThat(author.locator(".lead")).containsText("3 of ");
        assertThat(author.locator(".lead")).containsText("1 declined.");
        assertThat(author.locator("tbody tr")).hasCount(1);
        looked(author, close, "policy-outstanding");
        author.navigate("/policy/campaign.xhtml?id=" + version);
        assertThat(author.locator(".lead")).containsText("3 of ");
        // Chart.js gives the canvas its size when it draws
        assertThat(author.locator("section[aria-labelledby='teams'] canvas"))
                .hasAttribute("width", Pattern.compile("[1-9][0-9]{2,}"));
        looked(author, close, "policy-campaign");
        author.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("1 declined").setExact(true))
                .click();
        assertThat(author.locator("tbody tr")).hasCount(1);
        author.navigate("/policy/campaign.xhtml?id=" + version);
        author.locator("section[aria-labelledby='days'] a.opens").first().click();
        assertThat(author.locator("tbody tr")).hasCount(3);
        assertThat(author.locator("main")).containsText("Only people who answered on");
        looked(author, close, "policy-answered-on-a-day");
        author.navigate("/policy/campaign.xhtml?id=" + version);
        author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^1 declined, ")))
                .click();
        assertThat(author.locator("tbody tr")).hasCount(1);
        author.navigate("/policy/campaign.xhtml?id=" + version);
        press(author, "Remind all");
        assertThat(author.locator(".notice")).containsText("get a letter each");
        press(author, "Remind all");
        assertThat(author.locator(".notice")).containsText("was reminded today already");
        looked(author, close, "policy-campaign-reminded");
        var manager = as(Role.HR_MANAGER);
        manager.navigate("/policy/late.xhtml");
        looked(manager, close, "policy-late");
    }

    // ---- questions and paper

    @Test
    void questionsAreWrittenAnsweredWrongAndThenRightBeforeTheSignature() {
        var version =
                org.confidant.policy.PolicyByRest.inReview("Policy with questions " + UUID.randomUUID(), SIGNERS[0]);
        var author = as(Role.IG_LEAD);
        author.navigate("/policy/questions.xhtml?id=" + version);
        press(author, "Add to the bank");
        assertThat(author.getByText("Write the question.").first()).isVisible();
        author.getByLabel("Question", new Page.GetByLabelOptions().setExact(true))
                .fill("Somebody rings for a client's address. What do you do?");
        author.getByLabel("Answers").fill("* Ring back on a known number\nGive it");
        press(author, "Add to the bank");
        author.getByLabel("Question", new Page.GetByLabelOptions().setExact(true))
                .fill("Whom do you tell of a breach?");
        author.getByLabel("Answers").fill("* The HR manager\n* The IG lead\nNobody");
        press(author, "Add to the bank");
        author.getByLabel("Questions in each attempt").fill("2");
        press(author, "Ask before signing");
        assertThat(author.locator(".lead")).containsText("draws 2");
        looked(author, true, "policy-questions");
        org.confidant.policy.PolicyByRest.approve(version);
        org.confidant.policy.PolicyByRest.publish(version);

        var person = as(SIGNERS[0]);
        person.navigate("/policy/read.xhtml?id=" + version);
        looked(person, true, "policy-read-questions");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to the questions"))
                .click();
        press(person, "Next");
        assertThat(person.getByText("Choose").first()).isVisible();
        answered(person, "Give it", "Nobody");
        assertThat(person.locator("h1")).hasText("Not passed yet");
        looked(person, true, "policy-quiz-not-passed");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try other questions"))
                .click();
        looked(person, true, "policy-quiz");
        answered(person, "Ring back on a known number", "The HR manager", "The IG lead");
        assertThat(person.locator("h1")).hasText("Passed");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to sign"))
                .click();
        for (var tick : person.locator("input[type=checkbox]").all()) tick.check();
        person.getByLabel("I have read the policy and agree to keep it").check();
        press(person, "Check before you send");
        press(person, "Sign");
        assertThat(person.locator("main")).containsText("2 of 2 right, attempt 2");
    }

    private static void answered(Page person, String... words) {
        for (int question = 0; question < 2; question++) {
            for (var word : words) {
                var choice = person.getByLabel(word, new Page.GetByLabelOptions().setExact(true));
                if (choice.count() > 0) choice.check();
            }
            press(person, "Next");
        }
    }

    @Test
    void whoCannotSignInSignsOnPaperBeforeAWitness() throws Exception {
        var name = withoutSignIn(SIGNERS[0]);
        var version = org.confidant.policy.PolicyByRest.published("Policy on paper " + UUID.randomUUID(), SIGNERS[0]);
        var witness = as(Role.HR_MANAGER);
        witness.navigate("/policy/paper.xhtml?id=" + version);
        assertThat(witness.locator("h1")).containsText("Signed on paper");
        assertThat(witness.locator("main")).containsText("Nobody signs for somebody else");
        assertThat(witness.locator(".lead")).containsText("cannot sign in");
        press(witness, "I saw them sign this");
        assertThat(witness.locator(".error:not(:empty)").first()).isVisible();
        witness.locator("select[id=person]").selectOption(name);
        witness.getByLabel("Day on the paper").fill(today().toString());
        for (var tick : witness.locator("input[type=checkbox]").all()) tick.check();
        looked(witness, true, "policy-paper");
        witness.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "scan.pdf",
                        "application/pdf",
                        "%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        press(witness, "I saw them sign this");
        assertThat(witness.locator("h1")).containsText("Receipt: Policy on paper");
        assertThat(witness.locator("main")).containsText(name);
        assertThat(witness.locator("main")).containsText("Signed by hand on");
        looked(witness, true, "policy-paper-receipt");
    }

    /** Somebody with the role who has no account. @return the name */
    private static String withoutSignIn(Role role) throws java.sql.SQLException {
        var id = UUID.randomUUID().toString();
        var family = "Paper" + id.substring(0, 8);
        try (var owner = org.confidant.support.RunningApplication.get()
                        .database()
                        .asOwner();
                var person = owner.prepareStatement(
                        "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on,"
                                + " version) values (?, 'Petra', ?, ?, 'Tester', 'PERMANENT', ?, 1)");
                var held = owner.prepareStatement(
                        "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                                + " proposed_at, version) values (uuid(), ?, ?, 0, ?, 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)")) {
            person.setString(1, id);
            person.setString(2, family);
            person.setString(3, id + "@sample.example");
            person.setObject(4, today().minusYears(1));
            person.executeUpdate();
            held.setString(1, id);
            held.setString(2, role.name());
            held.setObject(3, today().minusYears(1));
            held.setString(4, id);
            held.executeUpdate();
        }
        return "Petra " + family;
    }

    @Test
    void theAddressOfTheCalendarIsShownOnceAndEnded() {
        var person = as(SIGNERS[1]);
        person.navigate("/people/my-account.xhtml");
        press(person, "Make an address");
        assertThat(person.getByLabel("Your address"))
                .hasValue(java.util.regex.Pattern.compile(".*/api/v1/calendar/.*ics"));
        looked(person, true, "my-account-calendar");
        person.navigate("/people/my-account.xhtml");
        assertThat(person.getByLabel("Your address")).hasCount(0);
        press(person, "End the address");
        assertThat(person.locator(".notice")).containsText("The address has ended");
    }

    // ---- what goes wrong

    @Test
    void aFileThatCannotBeReadIsSaidAtItsFieldAndNothingTypedIsLost() {
        // without scripts: the browser's own check would keep the bad files from ever being sent
        var author = SignedIn.as(
                Browser.pageWithoutScripts(), RunningApplication.get().account(Role.IG_LEAD));
        var files = Map.of(
                "empty.docx", new byte[0],
                "picture.docx", "GIF89a this is no Word file".getBytes(StandardCharsets.UTF_8),
                "large.txt", new byte[25 * 1024 * 1024]);
        java.util.Arrays.fill(files.get("large.txt"), (byte) 'x');
        var sentences = Map.of(
                "empty.docx", "The file is empty", "picture.docx", "of another kind", "large.txt", "larger than 20 MB");
        files.forEach((name, bytes) -> {
            author.navigate("/policy/edit.xhtml");
            author.getByLabel("Code").fill("BAD-" + UUID.randomUUID().toString().substring(0, 8));
            author.getByLabel("Title").fill("Kept title");
            author.getByLabel("Or the text itself").fill("# Kept\n\nText that is kept.");
            author.locator("input[type=file]").setInputFiles(upload(name, bytes));
            press(author, "Save the draft");
            assertThat(author.getByText(sentences.get(name)).first()).isVisible();
            assertThat(author.getByLabel("Title")).hasValue("Kept title");
            assertThat(author.getByLabel("Or the text itself")).hasValue("# Kept\n\nText that is kept.");
        });
    }

    @Test
    void aSignatureLongAfterSigningInNeedsThePasswordAgain() throws Exception {
        var sample = PolicyFiles.sample();
        var title = "Policy " + UUID.randomUUID().toString().substring(0, 8);
        var version = written(title, "policy.md", PolicyFiles.markdown(sample), false);
        approved(version, false);
        published(version, false);
        var person = read(SIGNERS[0], version, title, sample, false);
        for (var tick : person.locator("input[type=checkbox]").all()) tick.check();
        person.getByLabel("I have read the policy and agree to keep it").check();
        passwordWasGivenElevenMinutesAgo(SIGNERS[0]);

        press(person, "Check before you send");
        person.getByLabel("Your password").fill("not the password");
        press(person, "Sign");
        assertThat(person.getByText("This is not your password").first()).isVisible();
        Axe.clean(person);
        person.getByLabel("Your password").fill(RunningApplication.get().password());
        press(person, "Sign");

        assertThat(person.getByText("You signed this policy on")).isVisible();
    }

    private static void passwordWasGivenElevenMinutesAgo(Role role) throws SQLException {
        var database = RunningApplication.get().database();
        try (var connection = DriverManager.getConnection(
                        database.url(), database.applicationUser(), database.applicationPassword());
                var statement = connection.prepareStatement(
                        "update sign_in_session s join account a on a.id = s.account_id"
                                + " set s.authenticated_at = s.authenticated_at - interval 11 minute where a.sign_in_name = ?")) {
            statement.setString(1, RunningApplication.get().account(role));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static Path upload(String name, byte[] bytes) {
        try {
            var file = Files.createTempDirectory("policy").resolve(name);
            return Files.write(file, bytes);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void theSecondWriterIsToldAndKeepsTheText() {
        var first = as(Role.IG_LEAD);
        first.navigate("/policy/edit.xhtml");
        first.getByLabel("Code").fill("TWO-" + UUID.randomUUID().toString().substring(0, 8));
        first.getByLabel("Title").fill("Two writers");
        first.getByLabel("Or the text itself").fill("# One\n\nThe first text.");
        press(first, "Save the draft");
        var version = first.url().replaceAll(".*id=", "").substring(0, 36);
        var second = as(Role.IG_MANAGER);
        second.navigate("/policy/edit.xhtml?id=" + version);
        first.navigate("/policy/edit.xhtml?id=" + version);
        first.getByLabel("Title").fill("Two writers, mended");
        press(first, "Save the draft");

        second.getByLabel("Or the text itself").fill("# One\n\nThe second text.");
        press(second, "Save the draft");

        assertThat(second.getByText("Somebody changed this while you had it open")
                        .first())
                .isVisible();
        assertThat(second.getByLabel("Or the text itself")).hasValue("# One\n\nThe second text.");
        Axe.clean(second);
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        var person = as(Role.VOLUNTEER);

        assertThat(person.navigate("/policy/list.xhtml").status()).isEqualTo(403);
        assertThat(person.navigate("/policy/receipt.xhtml?id=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(person.navigate("/policy/read.xhtml?id=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(person.navigate("/policy/read.xhtml").status()).isEqualTo(404);
    }

    private static Page as(Role role) {
        return PAGES.computeIfAbsent(role, SignedIn::as);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void looked(Page page, boolean close, String name) {
        if (!close) return;
        Axe.clean(page);
        Shots.take(page, name);
    }

    private static java.time.LocalDate today() {
        return When.dayOf(Clock.systemUTC().instant());
    }
}
