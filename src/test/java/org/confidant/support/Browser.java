package org.confidant.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real browser for the journeys: one for the whole run, with a fresh profile for every page asked for.
 *
 * <p>When a test fails, a picture and a trace of each of its pages are left in {@code target/journeys} (the trace
 * opens at {@code npx playwright show-trace} or on the Playwright trace viewer).
 */
public final class Browser {

    static final int WIDE = 1280;
    static final int HIGH = 900;

    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu");

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;
    private static final List<BrowserContext> OPEN = new ArrayList<>();

    private Browser() {}

    /** A page of a person of its own: no cookies, a wide window, Europe/London, British English. */
    public static Page page() {
        return pageOf(RunningApplication.get().baseUrl());
    }

    /** The same for an application that runs elsewhere than the one of all tests. */
    public static Page pageOf(String baseUrl) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(WIDE, HIGH)
                        .setBaseURL(baseUrl))
                .newPage();
    }

    /** A page in which no script runs: what must work without JavaScript is shown with this. */
    public static Page pageWithoutScripts() {
        return open(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(WIDE, HIGH)
                        .setJavaScriptEnabled(false)
                        .setBaseURL(RunningApplication.get().baseUrl()))
                .newPage();
    }

    private static synchronized BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        // with smooth scrolling a click on a slow machine meets what was there when the scrolling began
        BrowserContext context = browser()
                .newContext(options.setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true).setScreenshots(false));
        OPEN.add(context);
        return context;
    }

    private static com.microsoft.playwright.Browser browser() {
        if (browser == null) {
            Optional<Path> program = InstalledBrowser.find();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = launched(program);
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::close, "close the browser"));
        }
        return browser;
    }

    private static com.microsoft.playwright.Browser launched(Optional<Path> program) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
        program.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException lacksLibraries) {
            if (program.isPresent()) {
                throw lacksLibraries;
            }
            return playwright.chromium().launch(options.setExecutablePath(InstalledBrowser.fromPackages()));
        }
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** Leaves a picture and a trace of every open page behind. */
    static synchronized void keepEvidence(String test) {
        Path folder = Project.folder().resolve("target/journeys");
        int number = 0;
        for (BrowserContext context : OPEN) {
            number++;
            String name = test.replaceAll("[^A-Za-z0-9_.-]+", "_") + "-" + number;
            try {
                for (Page page : context.pages()) {
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
                    System.out.println("Failed at " + page.url() + ", see " + folder.resolve(name + ".png"));
                }
                context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
            } catch (PlaywrightException gone) {
                System.out.println("No picture of " + name + ": " + gone.getMessage());
            }
        }
    }

    /** Closes every page of the test class that has ended. */
    static synchronized void closePages() {
        for (BrowserContext context : OPEN) {
            try {
                context.close();
            } catch (PlaywrightException alreadyGone) {
                // closed by the test itself
            }
        }
        OPEN.clear();
    }

    private static synchronized void close() {
        try {
            playwright.close();
        } catch (PlaywrightException alreadyGone) {
            // the browser went first
        }
    }
}
