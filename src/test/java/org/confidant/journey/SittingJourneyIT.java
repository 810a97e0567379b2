package org.confidant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.support.Axe;
import org.confidant.support.Browser;
import org.confidant.support.RunningApplication;
import org.confidant.support.Shots;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.Test;

/** A sitting that ends in the middle of a form: signing in again brings back what was typed, to its author alone. */
class SittingJourneyIT {

    private static final String TEXT = "# One\n\nNothing is said of anybody. \uD83D\uDD12 \u05E9\u05DC\u05D5\u05DD";

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void SEC_02_aPolicyThatIsBegunComesBackAndIsStoredOnce() throws SQLException {
        var author = SignedIn.as(Role.IG_LEAD);
        author.navigate("/policy/edit.xhtml");
        author.getByLabel("Code").fill("SIT-" + mark);
        author.getByLabel("Title").fill("Sitting " + mark);
        author.getByLabel("Or the text itself").fill(TEXT);
        author.getByLabel("Editorial: wording only", new Page.GetByLabelOptions().setExact(false))
                .check();

        endedInTheMiddle(author, Role.IG_LEAD, "Save the draft");

        assertThat(author.getByLabel("Title")).hasValue("Sitting " + mark);
        assertThat(author.getByLabel("Code")).hasValue("SIT-" + mark);
        assertThat(author.getByLabel("Or the text itself")).hasValue(TEXT);
        assertThat(author.getByLabel("Editorial: wording only", new Page.GetByLabelOptions().setExact(false)))
                .isChecked();
        Axe.clean(author);
        Shots.take(author, "policy-edit-draft");
        var other = SignedIn.as(Role.IG_MANAGER);
        other.navigate("/policy/edit.xhtml");
        assertThat(other.locator(".draft")).hasText("");
        assertThat(other.getByLabel("Title")).hasValue("");

        press(author, "Save the draft");
        assertThat(author.locator("h1")).containsText("Sitting " + mark);
        assertThat(count("SELECT COUNT(*) FROM policy WHERE code = ?", "SIT-" + mark))
                .isEqualTo(1);
        author.navigate("/policy/edit.xhtml");
        assertThat(author.getByLabel("Title")).hasValue("");
        assertThat(author.locator(".draft")).hasText("");
        assertThat(drafts(Role.IG_LEAD, "policy-edit-new")).isZero();
    }

    @Test
    void SEC_02_aChangeOfAPolicyComesBackToThatPolicy() throws SQLException {
        var author = SignedIn.as(Role.IG_LEAD);
        author.navigate("/policy/edit.xhtml");
        author.getByLabel("Code").fill("CHG-" + mark);
        author.getByLabel("Title").fill("Change " + mark);
        author.getByLabel("Or the text itself").fill(TEXT);
        press(author, "Save the draft");
        var version = author.url().replaceAll(".*id=", "").substring(0, 36);
        author.navigate("/policy/edit.xhtml?id=" + version);
        author.getByLabel("What has changed").fill("Half a sentence " + mark);
        author.getByLabel("Statements to be confirmed one by one").fill("");

        endedInTheMiddle(author, Role.IG_LEAD, "Save the draft");

        assertThat(author).hasURL(Pattern.compile(".*/policy/edit\\.xhtml\\?id=" + version));
        assertThat(author.getByLabel("What has changed")).hasValue("Half a sentence " + mark);
        assertThat(author.getByLabel("Statements to be confirmed one by one")).hasValue("");
        press(author, "Save the draft");
        assertThat(author.locator("main")).containsText("Half a sentence " + mark);
        assertThat(drafts(Role.IG_LEAD, "policy-edit-" + version)).isZero();
    }

    @Test
    void SEC_02_theReasonForDecliningComesBackButNoDeclaration() throws SQLException {
        var owed = owed();
        var reason = "The third statement is not true for me. " + mark;
        var person = SignedIn.as(Browser.page(), owed.signInName());
        person.navigate("/policy/sign.xhtml?id=" + owed.version());
        person.getByLabel("I do not agree").check();
        person.locator("input[type=checkbox]").first().check();
        person.getByLabel("Your question, or why you do not agree").fill(reason);

        endedInTheMiddle(person, owed.signInName(), "Check before you send");

        assertThat(person.getByLabel("Your question, or why you do not agree")).hasValue(reason);
        assertThat(person.locator("input:checked")).hasCount(0);
        person.getByLabel("I do not agree").check();
        press(person, "Check before you send");
        press(person, "Change something");
        assertThat(person.getByLabel("Your question, or why you do not agree")).hasValue(reason);
        press(person, "Check before you send");
        press(person, "Send your answer");
        assertThat(person.getByText("You declined this policy on")).isVisible();
        assertThat(count("SELECT COUNT(*) FROM attestation WHERE remark = ?", reason))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM draft WHERE form = ?", "policy-sign-" + owed.version()))
                .isZero();
    }

    @Test
    void SEC_02_aPersonHalfTypedComesBackWithTheLineManagerChosen() throws SQLException {
        var manager = SignedIn.as(Role.HR_MANAGER);
        manager.navigate("/people/edit.xhtml");
        manager.getByLabel("Given name").fill("Dora");
        manager.getByLabel("Family name").fill("Sitting" + mark);
        manager.getByLabel("E-mail address").fill("dora." + mark + "@sample.example");
        manager.getByLabel("Job title").fill("Clerk");
        manager.getByLabel("Belongs as").selectOption("FIXED_TERM");
        manager.getByLabel("First day").fill("2026-01-05");
        manager.getByLabel("Find a colleague").fill("Hollyhock");
        press(manager, "Find");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Choose .*Hollyhock")))
                .click();
        assertThat(manager.locator("#lineManager")).containsText("Hollyhock");

        endedInTheMiddle(manager, Role.HR_MANAGER, "Save");

        assertThat(manager.getByLabel("Family name")).hasValue("Sitting" + mark);
        assertThat(manager.getByLabel("Belongs as")).hasValue("FIXED_TERM");
        assertThat(manager.getByLabel("First day")).hasValue("2026-01-05");
        assertThat(manager.locator("#lineManager")).containsText("Hollyhock");
        Axe.clean(manager);
        var other = SignedIn.as(Role.SYSADMIN);
        other.navigate("/people/edit.xhtml");
        assertThat(other.getByLabel("Family name")).hasValue("");

        press(manager, "Save");
        assertThat(manager.locator("h1")).hasText("Dora Sitting" + mark);
        assertThat(manager.locator("main")).containsText("Hollyhock");
        assertThat(count("SELECT COUNT(*) FROM person WHERE email = ?", "dora." + mark + "@sample.example"))
                .isEqualTo(1);
        assertThat(drafts(Role.HR_MANAGER, "person-new")).isZero();

        roleIsProposed(manager);
    }

    private void roleIsProposed(Page manager) throws SQLException {
        var person = manager.url().replaceAll(".*id=", "").substring(0, 36);
        manager.navigate("/people/role-propose.xhtml?person=" + person);
        manager.getByLabel("Role", exact()).selectOption("CLINICIAN");
        manager.getByLabel("Last day").fill("2031-12-31");

        endedInTheMiddle(manager, Role.HR_MANAGER, "Propose");

        assertThat(manager.locator("#person")).containsText("Dora");
        assertThat(manager.getByLabel("Role", exact())).hasValue("CLINICIAN");
        assertThat(manager.getByLabel("Last day")).hasValue("2031-12-31");
        press(manager, "Propose");
        assertThat(manager.locator(".notice")).containsText("proposed");
        assertThat(count("SELECT COUNT(*) FROM role_assignment WHERE person_id = ?", person))
                .isEqualTo(1);
    }

    // ---- what happens to people

    private static void endedInTheMiddle(Page page, Role role, String button) {
        endedInTheMiddle(page, RunningApplication.get().account(role), button);
    }

    private static void endedInTheMiddle(Page page, String signInName, String button) {
        page.locator(".draft")
                .getByText(Pattern.compile("Kept as a draft"))
                .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        page.context().clearCookies();
        press(page, button);
        assertThat(page.locator("main")).containsText("Your sign-in had ended");
        SignedIn.fill(page, signInName, RunningApplication.get().password());
        assertThat(page.locator(".draft")).containsText("This is the draft that you left here.");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    // ---- what is stored

    record Owed(String version, String signInName) {}

    /** Somebody of the sample organisation who has a policy still to sign. */
    private static Owed owed() throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT a.policy_version_id, c.sign_in_name FROM policy_assignment a"
                        + " JOIN policy_version v ON v.id = a.policy_version_id JOIN account c ON c.person_id = a.person_id"
                        + " WHERE a.status IN ('ASSIGNED', 'OPENED') AND v.status = 'PUBLISHED' AND c.password_hash IS NOT NULL"
                        + " AND c.disabled_at IS NULL ORDER BY c.sign_in_name DESC LIMIT 1")) {
            assertThat(rows.next()).isTrue();
            return new Owed(rows.getString(1), rows.getString(2));
        }
    }

    private static int drafts(Role role, String form) throws SQLException {
        return count(
                "SELECT COUNT(*) FROM draft d JOIN account c ON c.person_id = d.owner_id"
                        + " WHERE c.sign_in_name = ? AND d.form = ?",
                RunningApplication.get().account(role),
                form);
    }

    private static int count(String sql, String... values) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
