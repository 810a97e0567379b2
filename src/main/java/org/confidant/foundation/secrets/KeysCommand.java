package org.confidant.foundation.secrets;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.confidant.foundation.files.OwnersFile;

/**
 * Makes and changes the file of master keys, without a running application:
 *
 * <pre>
 * keys new FILE           one new key
 * keys list FILE          the numbers of its keys
 * keys add FILE           one more key, not in use yet: copy the file to every node
 * keys use FILE NUMBER    wraps by this key from now on: copy the file to every node again
 * keys remove FILE NUMBER when no record needs it any more, which the database is asked
 * </pre>
 *
 * The database is that of the application's own environment: CONFIDANT_DB_URL, CONFIDANT_DB_OWNER_USER and
 * CONFIDANT_DB_OWNER_PASSWORD.
 */
public final class KeysCommand {

    private static final List<String> DATABASE =
            List.of("CONFIDANT_DB_URL", "CONFIDANT_DB_OWNER_USER", "CONFIDANT_DB_OWNER_PASSWORD");

    private KeysCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** @return the exit status: 0 when it is done, 1 with one sentence of what went wrong and nothing changed */
    public static int run(Map<String, String> settings, PrintStream good, PrintStream bad, String... said)
            throws IOException {
        if (said.length < 2 || said.length > 3) {
            bad.println("Say: keys new|list|add FILE, or keys use|remove FILE NUMBER");
            return 1;
        }
        try {
            long number = said.length == 3 ? Long.parseLong(said[2]) : 0;
            if (said[0].equals("remove") && said.length == 3) refuseIfNeeded(settings, number);
            good.println(did(said[0], Path.of(said[1]), number));
            return 0;
        } catch (NumberFormatException noNumber) {
            bad.println("The number of a key is a whole number; keys list FILE says which there are.");
        } catch (GeneralSecurityException wrong) {
            bad.println(said[1] + ": " + wrong.getMessage());
        } catch (SQLException unreachable) {
            bad.println("The database could not be asked whether a record needs the key: " + unreachable.getMessage());
        }
        return 1;
    }

    /** What only a removed key opens is lost. */
    private static void refuseIfNeeded(Map<String, String> settings, long number)
            throws SQLException, GeneralSecurityException {
        for (var name : DATABASE)
            if (!settings.containsKey(name))
                throw new GeneralSecurityException(
                        "Whether a record needs the key is asked of the database: set " + name);
        try (var connection = DriverManager.getConnection(
                        settings.get(DATABASE.get(0)), settings.get(DATABASE.get(1)), settings.get(DATABASE.get(2)));
                var count = connection.prepareStatement("SELECT COUNT(*) FROM record_key WHERE master_id = ?")) {
            count.setLong(1, number);
            try (var row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0)
                    throw new GeneralSecurityException("Key " + number + " cannot go: records that need it: "
                            + row.getLong(1) + ". The page \"Encryption keys\" shows when there are none.");
            }
        }
    }

    private static String did(String what, Path file, long number) throws IOException, GeneralSecurityException {
        if (what.equals("new")) {
            if (Files.exists(file)) throw new GeneralSecurityException("There is such a file already");
            return write(file, MasterKeyset.fresh());
        }
        if (!Files.isReadable(file)) throw new GeneralSecurityException("There is no such file that can be read");
        var keys = MasterKeyset.parse(Files.readString(file));
        return switch (what) {
            case "list" -> keys.toString();
            case "add" -> write(file, keys.withNewKey());
            case "use" -> write(file, keys.withPrimary(number));
            case "remove" -> write(file, keys.without(number));
            default -> throw new GeneralSecurityException("There is no command " + what);
        };
    }

    /** The old file stays whole until the new one is. */
    private static String write(Path file, MasterKeyset keys) throws IOException, GeneralSecurityException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        OwnersFile.write(next, keys.json());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return keys.toString();
    }
}
