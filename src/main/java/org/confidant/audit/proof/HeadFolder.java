package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The copies of the tree heads outside the database. A file is written once and then only read; put the folder on
 * another machine, or on storage that lets nobody overwrite.
 */
@ApplicationScoped
class HeadFolder {

    private static final String ENDING = ".txt";

    @Inject
    private KeyRing ring;

    /** Whole or not at all; what is there already stays as it is. */
    void write(Head head) {
        try {
            var folder = ring.headFolder();
            var file = folder.resolve(head.fileName());
            if (Files.exists(file)) return;
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "head", ".new");
            Files.writeString(fresh, head.note());
            if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null)
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--r-----"));
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException byAnotherNode) {
                Files.delete(fresh);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder for tree heads cannot be written", unwritable);
        }
    }

    boolean has(Head head) {
        return Files.exists(ring.headFolder().resolve(head.fileName()));
    }

    /** The names of all heads, smaller trees first. */
    List<String> names() {
        var folder = ring.headFolder();
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String read(String name) {
        try {
            return new String(Files.readAllBytes(ring.headFolder().resolve(name)), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
