package org.confidant.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Takes pictures of a page as a person sees it: wide, on a phone, and in the dark. */
public final class Shots {

    private static final int PHONE_WIDE = 390;
    private static final int PHONE_HIGH = 844;

    private Shots() {}

    /** Leaves {@code target/screenshots/<name>-wide.png}, {@code -phone.png} and {@code -dark.png}. */
    public static void take(Page page, String name) {
        page.setViewportSize(Browser.WIDE, Browser.HIGH);
        shoot(page, name + "-wide");
        page.setViewportSize(PHONE_WIDE, PHONE_HIGH);
        shoot(page, name + "-phone");
        page.setViewportSize(Browser.WIDE, Browser.HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void shoot(Page page, String name) {
        Path file = Project.folder().resolve("target/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
}
