package org.confidant.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a browser for the journeys, or gets one: an installed Chrome or Chromium, else Playwright's own, else, on
 * Debian and Ubuntu with the right to, the distribution's package. It says what it does and is never silent about
 * failing.
 */
final class InstalledBrowser {

    private static final List<String> NAMES =
            List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "chrome.exe");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
            "/usr/lib/chromium/chromium",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private static final Map<String, String> UNATTENDED = Map.of("DEBIAN_FRONTEND", "noninteractive");

    private InstalledBrowser() {}

    /** The program to start, or nothing when Playwright shall start the one it has fetched for itself. */
    static Optional<Path> find() {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return installed;
        }
        System.out.println("No Chrome or Chromium is installed here: letting Playwright fetch its own.");
        if (fetchedByPlaywright()) {
            return Optional.empty();
        }
        return Optional.of(fromPackages());
    }

    /** The distribution's own: where Playwright's could not be fetched, or lacks the libraries it needs. */
    static Path fromPackages() {
        if (mayInstallPackages()) {
            System.out.println("Playwright's browser is not to be had: installing the package chromium with apt-get.");
            if (run(UNATTENDED, "apt-get", "-q", "update")) {
                run(UNATTENDED, "apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium");
            }
        }
        return installed()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chrome or Chromium, and none could be found or fetched: install one of"
                                + " them, or name it in the environment variable CHROME_BIN."));
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROME_BIN");
        List<Path> candidates = new ArrayList<>();
        if (named != null && !named.isBlank()) {
            candidates.add(Path.of(named));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
            }
        }
        PLACES.stream().filter(InstalledBrowser::isOfThisSystem).map(Path::of).forEach(candidates::add);
        return candidates.stream()
                .filter(Files::isExecutable)
                .filter(InstalledBrowser::answers)
                .findFirst();
    }

    private static boolean isOfThisSystem(String place) {
        return place.startsWith("/") == (File.separatorChar == '/');
    }

    /** Ubuntu has a "chromium-browser" that only says where to get the real one. */
    private static boolean answers(Path browser) {
        if (File.separatorChar == '\\') {
            return true;
        }
        try {
            Process process = new ProcessBuilder(browser.toString(), "--version", "--no-sandbox")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException cannotRun) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean fetchedByPlaywright() {
        return run(
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static String classPath() {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayInstallPackages() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    private static boolean run(Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Project.folder().resolve("target/browser.log").toFile()));
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            Process process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException cannotRun) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
