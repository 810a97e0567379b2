package org.confidant.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.confidant.audit.proof.LeavesOfAll;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.Stand;

/**
 * A database as large as asked for: the sample organisation, made by the application itself, and beside it invented
 * people, signatures, cases and agreements, written with the driver's bulk protocol. It is kept, and used again as long
 * as neither the migrations nor what is filled in has changed.
 */
final class Fill {

    /** Raised whenever what is filled in changes. */
    private static final int EDITION = 4;

    /** One in so many must still have to sign, for the next run. */
    private static final int FEWEST_TO_SIGN = 10;

    private final Plan plan;
    private final int incidents;
    private final int agreements;

    Fill(Plan plan, int incidents, int agreements) {
        this.plan = plan;
        this.incidents = incidents;
        this.agreements = agreements;
    }

    /** Opens the folder, filled, to be written into: a few thousand rows more make no difference to a large one. */
    Stand open(String name) throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        var folder = plan.target().resolve("bench-data-" + name);
        make(folder);
        var stand = Stand.open(plan.project(), folder);
        if (waitingToSign(stand) >= plan.people() / FEWEST_TO_SIGN) return stand;
        stand.close();
        Progress.say("Too few people are left to sign: the database is made anew");
        delete(folder);
        make(folder);
        return Stand.open(plan.project(), folder);
    }

    /** Opens a copy of the folder, so that every run begins with as many incidents as were filled in. */
    Stand openCopy(String name) throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        var folder = plan.target().resolve("bench-data-" + name);
        make(folder);
        var copy = plan.target().resolve("bench-run-" + name);
        delete(copy);
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) Files.copy(each, copy.resolve(folder.relativize(each)));
        }
        return Stand.open(plan.project(), copy);
    }

    private void make(Path folder) throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        var stamp = folder.resolve("filled");
        var wanted = wanted();
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            Progress.say("%,d incidents are there from an earlier run", incidents);
            return;
        }
        delete(folder);
        try (var stand = Stand.openToFill(plan.project(), folder)) {
            fill(stand);
        }
        Files.writeString(stamp, wanted);
    }

    private static long waitingToSign(Stand stand) throws SQLException {
        try (var owner = stand.database().asOwner()) {
            return Long.parseLong(new Known(owner)
                    .texts("SELECT COUNT(*) FROM policy_assignment WHERE status = 'ASSIGNED'")
                    .get(0));
        }
    }

    private void fill(Stand stand) throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        Progress.say("Filling a database with %,d people and %,d incidents", plan.people(), incidents);
        try (var server = stand.start(true, Map.of());
                var owner = stand.database().asOwner()) {
            needSample(owner);
        }
        try (var connection = bulk(stand.database())) {
            var people = new FillPeople(connection, plan.people()).fill();
            Progress.say("  people and what they signed are there");
            new FillAgreements(connection, agreements, people).fill();
            FillIncidents.fill(stand, incidents, people);
            Progress.say("  incidents are there");
            new FillBare(connection).fill();
        }
        try (var owner = stand.database().asOwner()) {
            Progress.say("  %,d events got their leaves", LeavesOfAll.add(owner));
            analyse(owner);
        }
    }

    /** As the owner, without the checks that only cost time where every row is right. */
    static Connection bulk(DatabaseAccess access) throws SQLException {
        var connection = DriverManager.getConnection(
                access.url() + "?useBulkStmts=true", access.ownerUser(), access.ownerPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = OFF, SESSION unique_checks = OFF");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** The first start loads it before it says that it is ready. */
    static void needSample(Connection owner) throws SQLException {
        if (new Known(owner)
                .texts("SELECT name FROM sample_chapter WHERE name = 'all'")
                .isEmpty()) throw new IllegalStateException("The sample organisation is not there");
    }

    private static void analyse(Connection owner) throws SQLException {
        for (var table : new Known(owner)
                .texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')"))
            try (var statement = owner.createStatement()) {
                statement.execute("ANALYZE TABLE `" + table + "`");
            }
    }

    /** What a folder must have been made from to be used again. */
    private String wanted() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var files = Files.list(plan.project().resolve("src/main/resources/db/migration"))) {
                for (var file : files.sorted().toList()) digest.update(Files.readAllBytes(file));
            }
            digest.update("%d %d %d %d"
                    .formatted(EDITION, incidents, plan.people(), agreements)
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
