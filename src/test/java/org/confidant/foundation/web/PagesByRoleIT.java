package org.confidant.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.support.Project;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may open which page. Every page must be listed here: a page that nobody thought about is no page. What somebody
 * may not open is refused or does not exist; it never shows, and never breaks.
 */
class PagesByRoleIT {

    /** Pages open without sign-in. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in.xhtml",
            "/forgot-password.xhtml",
            "/invitation.xhtml",
            "/set-up.xhtml",
            "/help.xhtml",
            "/accessibility.xhtml",
            "/receipt-check.xhtml");

    /** The permissions that open a page, separated by a bar. */
    private static final Map<String, String> PAGES = pages(
            "/index.xhtml USE_CONFIDANT",
            "/password/check.xhtml USE_CONFIDANT",
            "/people/my-account.xhtml USE_CONFIDANT",
            "/people/list.xhtml SEE_PEOPLE",
            "/people/view.xhtml SEE_PEOPLE",
            "/people/edit.xhtml MANAGE_PEOPLE",
            "/people/teams.xhtml SEE_PEOPLE|MANAGE_PEOPLE",
            "/people/places.xhtml SEE_PEOPLE|MANAGE_PEOPLE",
            "/people/work.xhtml SEE_PEOPLE|MANAGE_PEOPLE",
            "/people/import.xhtml MANAGE_PEOPLE",
            "/people/roles.xhtml SEE_ROLES",
            "/people/role-propose.xhtml PROPOSE_ROLES",
            "/people/role-decide.xhtml APPROVE_ROLES|PROPOSE_ROLES",
            "/policy/mine.xhtml SIGN_POLICY",
            "/policy/read.xhtml SIGN_POLICY",
            "/policy/sign.xhtml SIGN_POLICY",
            "/policy/receipt.xhtml SIGN_POLICY",
            "/policy/quiz.xhtml SIGN_POLICY",
            "/policy/questions.xhtml WRITE_POLICY|APPROVE_POLICY",
            "/policy/paper.xhtml RECORD_TRAINING|SEE_OWN_PEOPLE",
            "/proof/mine.xhtml USE_CONFIDANT",
            "/proof/packs.xhtml USE_CONFIDANT",
            "/proof/person.xhtml SEE_COVERAGE|SEE_AUDIT",
            "/policy/list.xhtml WRITE_POLICY|APPROVE_POLICY|PUBLISH_POLICY",
            "/policy/edit.xhtml WRITE_POLICY",
            "/policy/version.xhtml WRITE_POLICY|APPROVE_POLICY|PUBLISH_POLICY",
            "/policy/compare.xhtml USE_CONFIDANT",
            "/policy/language.xhtml WRITE_POLICY",
            "/policy/audience.xhtml WRITE_POLICY|APPROVE_POLICY|PUBLISH_POLICY",
            "/policy/audience-people.xhtml WRITE_POLICY|APPROVE_POLICY|PUBLISH_POLICY",
            "/policy/coverage.xhtml SEE_COVERAGE|SEE_OWN_PEOPLE",
            "/policy/exempt.xhtml MANAGE_PEOPLE",
            "/policy/campaign.xhtml SEE_COVERAGE|SEE_OWN_PEOPLE",
            "/policy/remind.xhtml PUBLISH_POLICY|MANAGE_PEOPLE|SEE_OWN_PEOPLE",
            "/policy/late.xhtml MANAGE_PEOPLE",
            "/policy/access.xhtml MANAGE_PEOPLE",
            "/training/mine.xhtml USE_CONFIDANT",
            "/training/list.xhtml RECORD_TRAINING",
            "/training/person.xhtml RECORD_TRAINING",
            "/training/courses.xhtml RECORD_TRAINING",
            "/training/imports.xhtml RECORD_TRAINING",
            "/training/import.xhtml RECORD_TRAINING",
            "/training/my-people.xhtml SEE_OWN_PEOPLE",
            "/training/systems.xhtml RECORD_TRAINING",
            "/training/sessions.xhtml RECORD_TRAINING",
            "/training/session.xhtml RECORD_TRAINING",
            "/training/statements.xhtml RECORD_TRAINING",
            "/training/figures.xhtml RECORD_TRAINING|SEE_COVERAGE",
            "/training/behind.xhtml RECORD_TRAINING|SEE_COVERAGE",
            "/training/toolkit.xhtml RECORD_TRAINING|SEE_COVERAGE",
            "/training/evidence.xhtml RECORD_TRAINING|SEE_COVERAGE",
            "/incident/report.xhtml REPORT_INCIDENT",
            "/incident/sent.xhtml REPORT_INCIDENT",
            "/incident/mine.xhtml REPORT_INCIDENT",
            "/incident/mine-view.xhtml REPORT_INCIDENT",
            "/incident/my-action.xhtml USE_CONFIDANT",
            "/incident/list.xhtml SEE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/view.xhtml SEE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/as-it-was.xhtml SEE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/identity.xhtml SEE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/notice.xhtml HANDLE_INCIDENTS|DECIDE_INCIDENTS|ADVISE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/notice-item.xhtml HANDLE_INCIDENTS|DECIDE_INCIDENTS|ADVISE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/tell.xhtml DECIDE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/others.xhtml SEE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/other-party.xhtml HANDLE_INCIDENTS|DECIDE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/other-body.xhtml HANDLE_INCIDENTS|DECIDE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/rights.xhtml HANDLE_INCIDENTS|DECIDE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/triage.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/assess.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/contain.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/action.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/person.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/close.xhtml HANDLE_INCIDENTS|STAND_IN_FOR_HR",
            "/incident/advise.xhtml ADVISE_INCIDENTS",
            "/incident/decide.xhtml DECIDE_INCIDENTS|STAND_IN_FOR_HR",
            "/agreement/list.xhtml SEE_AGREEMENTS",
            "/agreement/view.xhtml SEE_AGREEMENTS",
            "/agreement/as-it-was.xhtml SEE_AGREEMENTS",
            "/agreement/clauses.xhtml SEE_AGREEMENTS",
            "/agreement/register.xhtml MANAGE_AGREEMENTS",
            "/agreement/edit.xhtml MANAGE_AGREEMENTS",
            "/agreement/party.xhtml MANAGE_AGREEMENTS",
            "/agreement/file.xhtml MANAGE_AGREEMENTS",
            "/agreement/care.xhtml MANAGE_AGREEMENTS",
            "/agreement/step.xhtml MANAGE_AGREEMENTS|DECIDE_AGREEMENTS",
            "/agreement/waive.xhtml DECIDE_AGREEMENTS",
            "/audit/list.xhtml SEE_AUDIT",
            "/audit/proof.xhtml SEE_AUDIT|ADMINISTER",
            "/audit/pack.xhtml SEE_AUDIT",
            "/admin/law.xhtml KEEP_LAW|SEE_AUDIT",
            "/admin/holidays.xhtml KEEP_LAW|SEE_AUDIT",
            "/admin/jobs.xhtml ADMINISTER",
            "/admin/keys.xhtml ADMINISTER",
            "/admin/letters.xhtml ADMINISTER",
            "/admin/checklist.xhtml ADMINISTER");

    @Test
    void everyPageIsListed() throws IOException {
        var webapp = Project.folder().resolve("webapp");
        try (var files = Files.walk(webapp)) {
            var there = files.map(
                            file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF"))
                    .collect(Collectors.toCollection(ArrayList::new));
            there.removeAll(OPEN);
            assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "STAFF",
                "LINE_MANAGER",
                "HR_MANAGER",
                "CONTRACT_MANAGER",
                "DPO",
                "IG_LEAD",
                "CHIEF_EXECUTIVE",
                "AUDITOR",
                "SYSADMIN"
            })
    void opensToThoseWhoMayAndToNobodyElse(Role role) throws SQLException {
        var may = EnumSet.copyOf(Role.EVERYBODY);
        may.addAll(role.permissions());
        if (managesPeople(role)) may.addAll(Role.LINE_MANAGER.permissions());
        var wrong = new ArrayList<String>();
        PAGES.forEach((page, needed) -> {
            boolean allowed =
                    Arrays.stream(needed.split("\\|")).map(Permission::valueOf).anyMatch(may::contains);
            var status = open(role, page).statusCode();
            // a page of one thing, asked for without saying which, is not found
            var expected = allowed ? List.of(200, 302, 404, 400) : List.of(403, 404);
            if (!expected.contains(status))
                wrong.add(page + " answers " + status + (allowed ? "" : ", which it should not open"));
        });
        assertThat(wrong).as("pages wrong for " + role).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "HR_MANAGER", "DPO"})
    void anIdOfNothingIsNotFound(Role role) {
        var wrong = new ArrayList<String>();
        for (var page : PAGES.keySet()) {
            for (var id : List.of("00000000-0000-7000-8000-000000000000", "nonsense", "1'%20OR%20'1'='1")) {
                int status = open(role, page + "?id=" + id).statusCode();
                if (status >= 500) wrong.add(page + "?id=" + id + " answers " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever has people is their line manager, whatever roles they hold beside that. */
    private static boolean managesPeople(Role role) throws SQLException {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement("select count(*) from person p join account a"
                        + " on a.person_id = p.line_manager_id where a.sign_in_name = ? and p.left_on is null")) {
            statement.setString(1, RunningApplication.get().account(role));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    private static Response open(Role role, String page) {
        return SignedInClient.as(role)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept(ContentType.ANY)
                .get(page);
    }

    private static Map<String, String> pages(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
    }
}
