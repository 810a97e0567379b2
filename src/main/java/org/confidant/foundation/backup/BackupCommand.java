package org.confidant.foundation.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Backups, without stopping the application:
 *
 * <pre>
 * backup key KEYFILE              makes the key that backups are encrypted with; keep a copy elsewhere
 * backup create KEYFILE FILE      the whole database of this moment, compressed and encrypted
 * backup check KEYFILE FILE       reads it to its end and says whether it is whole
 * backup restore KEYFILE FILE     into an empty database
 * </pre>
 *
 * The database and its owner are those of the application's own environment: CONFIDANT_DB_URL, CONFIDANT_DB_OWNER_USER
 * and CONFIDANT_DB_OWNER_PASSWORD.
 */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** @return the exit status: 0 when it is done, 1 with one sentence of what went wrong */
    public static int run(Map<String, String> settings, PrintStream good, PrintStream bad, String... said) {
        try {
            if (said.length == 2 && said[0].equals("key")) {
                BackupKey.make(Path.of(said[1]));
                good.println("Made " + said[1] + ". Without it no backup can be read: keep a copy elsewhere.");
                return 0;
            }
            if (said.length != 3)
                throw new BackupTrouble("Say: backup key KEYFILE, or backup create|check|restore KEYFILE FILE");
            good.println(did(settings, said[0], Path.of(said[1]), Path.of(said[2])));
            return 0;
        } catch (BackupTrouble | GeneralSecurityException trouble) {
            bad.println(trouble.getMessage());
        } catch (IOException broken) {
            bad.println("It could not be read or written whole: " + broken.getMessage());
        }
        return 1;
    }

    private static String did(Map<String, String> settings, String what, Path keyFile, Path file)
            throws IOException, GeneralSecurityException, BackupTrouble {
        if (!Files.isReadable(keyFile)) throw new BackupTrouble("There is no such file of a key: " + keyFile);
        var key = key(keyFile);
        return switch (what) {
            case "create" -> create(settings, key, file);
            case "check" -> check(key, file);
            case "restore" -> restore(settings, key, file);
            default -> throw new BackupTrouble("There is no command " + what + ".");
        };
    }

    private static BackupKey key(Path file) throws IOException, BackupTrouble {
        try {
            return BackupKey.read(file);
        } catch (GeneralSecurityException | RuntimeException other) {
            throw new BackupTrouble(file + " holds no key of backups.");
        }
    }

    /** The file gets its name only when it is whole. */
    private static String create(Map<String, String> settings, BackupKey key, Path file)
            throws IOException, GeneralSecurityException, BackupTrouble {
        if (Files.exists(file)) throw new BackupTrouble("There is such a file already: " + file);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var tools = DatabaseTools.of(settings)) {
            try (var to = new GZIPOutputStream(
                    key.encrypting(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)), 1 << 16)) {
                tools.dump(to);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return "Made " + file + ", " + Files.size(file) + " bytes.";
    }

    private static String check(BackupKey key, Path file) throws IOException, GeneralSecurityException, BackupTrouble {
        needFile(file);
        long bytes = 0;
        try (var from = opened(key, file)) {
            var some = new byte[1 << 16];
            for (int read = from.read(some); read >= 0; read = from.read(some)) bytes += read;
        } catch (IOException changed) {
            throw new BackupTrouble(file + " cannot be used: it was changed or cut off, or another key belongs to it.");
        }
        return file + " is whole: " + bytes + " bytes of database.";
    }

    /** Read to its end first: half a backup is never loaded. */
    private static String restore(Map<String, String> settings, BackupKey key, Path file)
            throws IOException, GeneralSecurityException, BackupTrouble {
        check(key, file);
        try (var tools = DatabaseTools.of(settings)) {
            var tables = tools.ask("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()");
            if (!tables.equals("0"))
                throw new BackupTrouble("The database is not empty; a backup is restored into an empty one only.");
            try (var from = opened(key, file)) {
                tools.load(from);
            }
        }
        return "Restored. Start Confidant with the file of master keys that belongs to this backup.";
    }

    private static GZIPInputStream opened(BackupKey key, Path file) throws IOException, GeneralSecurityException {
        return new GZIPInputStream(
                key.decrypting(new BufferedInputStream(Files.newInputStream(file), 1 << 20)), 1 << 16);
    }

    private static void needFile(Path file) throws BackupTrouble {
        if (!Files.isReadable(file)) throw new BackupTrouble("There is no such file: " + file);
    }
}
