package org.confidant.foundation.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.confidant.foundation.files.OwnersFile;

/**
 * Makes and changes the file of master keys, without a running application:
 *
 * <pre>
 * keys new FILE           one new key
 * keys list FILE          the numbers of its keys
 * keys add FILE           one more key, not in use yet: copy the file to every node
 * keys use FILE NUMBER    wraps by this key from now on: copy the file to every node again
 * keys remove FILE NUMBER when no record needs it any more
 * </pre>
 */
public final class KeysCommand {

    private KeysCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    static int run(String... said) throws IOException {
        if (said.length < 2 || said.length > 3) {
            System.err.println("Say: keys new|list|add FILE, or keys use|remove FILE NUMBER");
            return 1;
        }
        try {
            System.out.println(did(said[0], Path.of(said[1]), said.length == 3 ? Long.parseLong(said[2]) : 0));
            return 0;
        } catch (NumberFormatException noNumber) {
            System.err.println("The number of a key is a whole number; keys list FILE says which there are.");
        } catch (GeneralSecurityException wrong) {
            System.err.println(said[1] + ": " + wrong.getMessage());
        }
        return 1;
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
