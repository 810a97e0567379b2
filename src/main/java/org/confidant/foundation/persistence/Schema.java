package org.confidant.foundation.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.confidant.foundation.log.Log;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Brings the database to the schema this application needs, as the owner, and then gives the application's own user
 * just the rights it needs: to read and insert everywhere, to update and delete everywhere but in evidence.
 */
@ApplicationScoped
public class Schema {

    private static final Log LOG = Log.of(Schema.class);
    private static final String EVIDENCE = "evidence";
    private static final Set<MigrationState> FROM_LATER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Inject
    @ConfigProperty(name = "confidant.db.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "confidant.db.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "confidant.db.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "confidant.db.owner.user")
    private Optional<String> owner;

    @Inject
    @ConfigProperty(name = "confidant.db.owner.password")
    private Optional<String> ownerPassword;

    public void bringUpToDate() throws SQLException {
        var separateOwner = owner.isPresent() && url.isPresent();
        // not from the pool where that can be helped: a migration takes as long as it takes
        var migrating = separateOwner
                ? unbounded(owner, ownerPassword)
                : url.isPresent() && user.isPresent() ? unbounded(user, password) : dataSource;
        DatabaseWait.until(() -> answers(migrating));
        var flyway = migrations(migrating).load();
        refuseNewer(flyway.info());
        flyway.migrate();
        if (separateOwner) grant(migrating);
    }

    /** How tables are changed: what a table said before, it keeps. */
    static FluentConfiguration migrations(DataSource migrating) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(migrating)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .initSql("SET SESSION system_versioning_alter_history = 'KEEP'");
    }

    private static boolean answers(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.isValid(DatabaseWait.SECONDS);
        }
    }

    /** Migrations go forward only: what a newer version has made of the tables is not ours to write into. */
    private static void refuseNewer(MigrationInfoService known) {
        for (var migration : known.applied()) {
            if (!FROM_LATER.contains(migration.getState())) continue;
            var sentence = "This database has been upgraded by a newer Confidant (to version "
                    + known.current().getVersion() + "), and this one knows it only up to version " + latest(known)
                    + ": start the newer one, or restore the backup from before the upgrade.";
            LOG.warn("start.refused", Map.of("sentence", sentence));
            throw new IllegalStateException(sentence);
        }
    }

    private static MigrationVersion latest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(migration -> !FROM_LATER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private DataSource unbounded(Optional<String> name, Optional<String> secret) throws SQLException {
        var source = new MariaDbDataSource(url.orElseThrow());
        source.setLoginTimeout(DatabaseWait.SECONDS);
        source.setUser(name.orElseThrow());
        source.setPassword(secret.orElse(""));
        return source;
    }

    private void grant(DataSource migrating) throws SQLException {
        var accounts = applicationAccounts();
        try (var connection = migrating.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                var rights = table.evidence() ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                for (var account : accounts)
                    statement.execute("GRANT " + rights + " ON `" + table.name() + "` TO " + account);
            }
        }
    }

    /** The account the pool really signs in as: its rights are the ones that count. */
    private List<String> applicationAccounts() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            var parts = row.getString(1).split("@", 2);
            return List.of("'" + parts[0].replace("'", "''") + "'@'" + parts[1].replace("'", "''") + "'");
        }
    }

    private record Table(String name, boolean evidence) {}

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT table_name, table_comment FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND table_name <> 'flyway_schema_history'")) {
            while (rows.next())
                tables.add(new Table(rows.getString(1), rows.getString(2).startsWith(EVIDENCE)));
        }
        return tables;
    }
}
