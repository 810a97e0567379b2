package org.confidant.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No migration, of today or later, takes away what a table with a history said before. */
class MigrationsTest {

    private static final Path MIGRATIONS = Project.folder().resolve("src/main/resources/db/migration");

    private static final Pattern VERSIONED =
            Pattern.compile("create table (?:if not exists )?(\\w+) \\(.*with system versioning");

    /** What ends a history, or tells the database to treat one otherwise than to keep it. */
    private static final Pattern ENDS_HISTORY = Pattern.compile("drop system versioning|without system versioning"
            + "|delete history|drop partition|create or replace table"
            + "|system_versioning_(?!alter_history ?= ?'?keep\\b)\\w+");

    private static final Pattern EMPTIES =
            Pattern.compile("(?:truncate(?: table)?|drop table(?: if exists)?) (\\w+(?: ?, ?\\w+)*)");

    private static final Pattern CHANGES = Pattern.compile("alter (?:\\w+ )*?table (?:if exists )?(\\w+) (.*)");

    /** A key, a rule or a default may go; a column takes with it what was said in it. */
    private static final Pattern DROPS_COLUMN = Pattern.compile(
            "drop (?!key|index|constraint|foreign key|primary key|default|check)(?:column )?(?:if exists )?\\w+");

    @Test
    void noMigrationTakesAwayWhatWasSaid() throws IOException {
        var files = files();
        var versioned = versioned(files.values());
        assertThat(versioned).contains("incident", "agreement", "attestation", "person");

        files.forEach(
                (name, sql) -> assertThat(takesAway(sql, versioned)).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE incident DROP SYSTEM VERSIONING",
                "alter table `incident`\n  drop  system versioning",
                "ALTER ONLINE TABLE incident ADD x INT, DROP COLUMN status",
                "ALTER TABLE incident DROP status",
                "ALTER TABLE incident MODIFY status VARCHAR(40) WITHOUT SYSTEM VERSIONING",
                "DELETE HISTORY FROM incident BEFORE SYSTEM_TIME '2026-01-01'",
                "TRUNCATE incident",
                "DROP TABLE IF EXISTS draft, incident",
                "CREATE OR REPLACE TABLE incident (id UUID)",
                "SET system_versioning_alter_history = DEFAULT",
                "SET SESSION system_versioning_insert_history = ON"
            })
    void whatWouldTakeItAwayIsFound(String sql) {
        assertThat(takesAway(plain("SELECT 1; " + sql + ";"), Set.of("incident")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE incident ADD COLUMN word VARCHAR(40), DROP KEY ix_incident_all",
                "ALTER TABLE incident DROP CONSTRAINT incident_fk, ALTER status DROP DEFAULT",
                "ALTER TABLE draft DROP COLUMN name",
                "DROP TABLE draft",
                "SET SESSION system_versioning_alter_history = KEEP",
                "-- never DROP SYSTEM VERSIONING\nDELETE FROM draft",
                "CREATE TABLE more (id UUID) WITH SYSTEM VERSIONING"
            })
    void whatKeepsItMayBeDone(String sql) {
        assertThat(takesAway(plain(sql), Set.of("incident"))).isEmpty();
    }

    private static Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var folder = Files.newDirectoryStream(MIGRATIONS, "*.sql")) {
            for (var file : folder) files.put(file.getFileName().toString(), plain(Files.readString(file)));
        }
        return files;
    }

    private static Set<String> versioned(Iterable<String> files) {
        var names = new TreeSet<String>();
        for (var sql : files) {
            for (var statement : sql.split(";")) {
                var made = VERSIONED.matcher(statement);
                if (made.find()) names.add(made.group(1));
            }
        }
        return names;
    }

    /** Without comments and quotes, in small letters, with single spaces. */
    private static String plain(String sql) {
        return sql.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replace("`", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> takesAway(String sql, Set<String> versioned) {
        return Stream.of(sql.split(";"))
                .map(String::strip)
                .filter(statement -> endsHistory(statement, versioned))
                .collect(Collectors.toList());
    }

    private static boolean endsHistory(String statement, Set<String> versioned) {
        if (ENDS_HISTORY.matcher(statement).find()) return true;
        var emptied = EMPTIES.matcher(statement);
        if (emptied.find()) return Stream.of(emptied.group(1).split(" ?, ?")).anyMatch(versioned::contains);
        var changed = CHANGES.matcher(statement);
        return changed.find()
                && versioned.contains(changed.group(1))
                && DROPS_COLUMN.matcher(changed.group(2)).find();
    }
}
