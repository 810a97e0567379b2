package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.confidant.foundation.files.OwnersFile;
import org.confidant.foundation.persistence.ApplicationStarted;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.settings.Settings;

/**
 * The master keys in force, from the file {@code confidant.keys.file}, or {@code keys.json} in the data folder. An
 * installation that has no secrets yet gets a new file; one that has refuses to start without the right keys. A changed
 * file is taken up without a restart.
 */
@ApplicationScoped
public class MasterKeys {

    private record Loaded(MasterKeyset keys, FileTime changed) {}

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Inject
    private Settings settings;

    private volatile Loaded loaded;

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ApplicationStarted started)
            throws IOException, GeneralSecurityException, SQLException {
        var file = file();
        var needed = inUse();
        if (!Files.exists(file) && needed.isEmpty())
            OwnersFile.write(file, MasterKeyset.fresh().json());
        if (!Files.exists(file))
            throw new IllegalStateException("The file of master keys is missing: " + file
                    + ". The database holds secrets that only its keys open. Put it back and start again.");
        needed.removeAll(keyset().ids());
        if (!needed.isEmpty())
            throw new IllegalStateException(
                    "The file of master keys " + file + " lacks keys that the database needs: " + needed + ".");
    }

    /** As they stand in the file now. */
    public MasterKeyset keyset() {
        try {
            var changed = Files.getLastModifiedTime(file());
            var known = loaded;
            if (known == null || !known.changed().equals(changed)) {
                known = new Loaded(MasterKeyset.parse(Files.readString(file())), changed);
                loaded = known;
            }
            return known.keys();
        } catch (IOException | GeneralSecurityException unreadable) {
            if (loaded != null) return loaded.keys();
            throw new IllegalStateException("The file of master keys cannot be read: " + file(), unreadable);
        }
    }

    DataKey newDataKey(UUID record) {
        try {
            return keyset().newDataKey(record);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No data key could be made", impossible);
        }
    }

    Aead unwrap(UUID record, byte[] wrapped) {
        try {
            return keyset().unwrap(record, wrapped);
        } catch (GeneralSecurityException unknown) {
            throw new Unavailable("This cannot be decrypted now: its master key is not in the file of keys.");
        }
    }

    private Path file() {
        var named = settings.text("confidant.keys.file");
        return named.isBlank() ? Path.of(settings.text("confidant.data"), "keys.json") : Path.of(named);
    }

    private TreeSet<Long> inUse() throws SQLException {
        var ids = new TreeSet<Long>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT master_id FROM record_key WHERE master_id <> 0")) {
            while (rows.next()) ids.add(rows.getLong(1));
        }
        return ids;
    }
}
