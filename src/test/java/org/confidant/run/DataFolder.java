package org.confidant.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one folder that holds everything Confidant keeps between runs.
 *
 * <p>It belongs to one run at a time: a lock is held for as long as the run lives, and goes with it, however it ends.
 * What a killed run may leave behind are its two servers; they are found by the process numbers noted here.
 */
final class DataFolder implements AutoCloseable {

    private final Path place;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path place, FileChannel channel, FileLock lock) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder take(Path place) {
        try {
            OwnerOnly.folder(place);
            Files.delete(Files.createTempFile(place, "writable", null));
        } catch (IOException cannot) {
            throw new Trouble(
                    "Confidant cannot write to its data folder " + place
                            + ": choose another with -Ddata=... or give yourself the right to write there.",
                    cannot);
        }
        try {
            FileChannel channel =
                    FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Trouble(
                        "Another Confidant is running on the data folder " + place
                                + ": stop it first, or choose another folder with -Ddata=... and another port with -Dport=....");
            }
            DataFolder folder = new DataFolder(place, channel, lock);
            folder.refuseLeftovers();
            folder.prepare();
            return folder;
        } catch (IOException broken) {
            throw new Trouble("The data folder " + place + " cannot be used: " + broken.getMessage() + ".", broken);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private void refuseLeftovers() throws IOException {
        for (Leftover leftover : List.of(
                new Leftover("The application server", place.resolve("server.pid"), "java"),
                new Leftover("The database server", place.resolve("db").resolve("mariadbd.pid"), "mariadbd"))) {
            Optional<Long> alive = leftover.alive();
            if (alive.isPresent()) {
                close();
                throw new Trouble(leftover.what + " of an earlier run (process " + alive.get() + ") still works on "
                        + place + ": end it with \"kill " + alive.get() + "\" and start again.");
            }
        }
    }

    private record Leftover(String what, Path noted, String program) {

        Optional<Long> alive() throws IOException {
            if (!Files.isReadable(noted)) {
                return Optional.empty();
            }
            String text = Files.readString(noted).strip();
            if (!text.matches("\\d{1,10}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(text))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command ->
                                    Path.of(command).getFileName().toString().startsWith(program))
                            .orElse(false))
                    .map(ProcessHandle::pid);
        }
    }

    private void prepare() throws IOException {
        OwnerOnly.folder(logs());
        deleteTree(temporary());
        OwnerOnly.folder(temporary());
    }

    /** Deletes a folder and all it holds, if it is there. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    Path place() {
        return place;
    }

    Path logs() {
        return place.resolve("logs");
    }

    Path temporary() {
        return place.resolve("tmp");
    }

    Path database() {
        return place.resolve("db");
    }

    /** A log file for this run; the one of the run before is kept beside it. */
    Path freshLog(String name) throws IOException {
        Path log = logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs().resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnerOnly.write(log, "");
        return log;
    }

    void noteServer(long pid) throws IOException {
        OwnerOnly.write(place.resolve("server.pid"), Long.toString(pid));
    }

    void forgetServer() throws IOException {
        Files.deleteIfExists(place.resolve("server.pid"));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException gone) {
            // the lock ends with the process in any case
        }
    }
}
