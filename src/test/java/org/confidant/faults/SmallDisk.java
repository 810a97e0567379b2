package org.confidant.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A folder that is a disk of its own, so that it can be full: a tmpfs where the system lets us mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path place;
    private final boolean mounted;

    private SmallDisk(Path place, boolean mounted) {
        this.place = place;
        this.mounted = mounted;
    }

    static SmallDisk at(Path place, String size) {
        try {
            Files.createDirectories(place);
            // whoever was stopped before it could tidy up has left one
            run("umount", "-q", place.toString());
            return new SmallDisk(
                    place, run("mount", "-t", "tmpfs", "-o", "size=" + size, "confidant", place.toString()));
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Otherwise it is a folder like any other, which nobody should fill. */
    boolean canBeFull() {
        return mounted;
    }

    Path folder() {
        return place.resolve("house");
    }

    /** Until not one byte more has room. */
    void fill() {
        if (!mounted) throw new IllegalStateException("This would fill a disk that is not ours.");
        for (int block = BLOCK; block > 0; block /= 8) fillBy(block);
    }

    private void fillBy(int block) {
        var nothing = new byte[block];
        try (OutputStream out = Files.newOutputStream(place.resolve("ballast-" + block))) {
            while (true) out.write(nothing);
        } catch (IOException full) {
            // as it should be
        }
    }

    void makeRoom() {
        try {
            for (int block = BLOCK; block > 0; block /= 8) Files.deleteIfExists(place.resolve("ballast-" + block));
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (mounted) run("umount", "-l", place.toString());
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
