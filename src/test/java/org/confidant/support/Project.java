package org.confidant.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project is, and what was handed to this run of the tests. */
public final class Project {

    private Project() {}

    /** The folder with the {@code pom.xml}. */
    public static Path folder() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    }

    /**
     * The organisation's own policy, when the run was started with {@code -Dpolicy.file=...}; a file that is named but
     * not there is an error, not a reason to leave it out.
     */
    public static Optional<Path> policyFile() {
        String name = System.getProperty("policy.file", "").strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder().resolve(name).normalize();
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("-Dpolicy.file names " + file + ", which cannot be read.");
        }
        return Optional.of(file);
    }
}
