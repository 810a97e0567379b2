package org.confidant.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.confidant.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chapter "Into production" and the files of server-config say of each other is so. */
class ProductionChapterTest {

    private static final Path PROJECT = Project.folder();
    private static final Path UNITS = PROJECT.resolve("server-config/systemd");
    private static final Pattern NAMED = Pattern.compile("server-config/[\\w./@-]*\\w");

    /** What a service that only talks to a database, a proxy and a mail server does without. */
    private static final List<String> WITHOUT = List.of(
            "User=confidant",
            "UMask=0077",
            "NoNewPrivileges=true",
            "CapabilityBoundingSet=\n",
            "PrivateTmp=true",
            "PrivateDevices=true",
            "ProtectSystem=strict",
            "ProtectHome=true",
            "EnvironmentFile=/etc/confidant/secrets.env");

    static Stream<Path> services() throws IOException {
        return files(UNITS).filter(file -> file.toString().endsWith(".service"));
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        assertThat(named()).isNotEmpty().allSatisfy(name -> assertThat(PROJECT.resolve(name))
                .exists());
    }

    /** A unit that no step of the chapter installs would be of no use, or the chapter would have forgotten it. */
    @Test
    void everyUnitIsInstalledSomewhere() throws IOException {
        var chapter = Files.readString(PROJECT.resolve("README.md"));
        assertThat(files(UNITS).map(file -> file.getFileName().toString()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(chapter).contains("server-config/systemd/" + name));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceRunsWithNoMoreThanItNeeds(Path unit) throws IOException {
        assertThat(Files.readString(unit)).contains(WITHOUT);
    }

    private static TreeSet<String> named() throws IOException {
        var names = new TreeSet<String>();
        for (var file : Stream.concat(Stream.of(PROJECT.resolve("README.md")), files(UNITS))
                .toList()) {
            var found = NAMED.matcher(Files.readString(file));
            while (found.find()) names.add(found.group());
        }
        return names;
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList().stream();
        }
    }
}
