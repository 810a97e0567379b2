package org.confidant.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says how far it is. */
final class Progress {

    private Progress() {}

    static void say(String words, Object... values) {
        System.out.println(
                LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + String.format(Locale.UK, words, values));
        System.out.flush();
    }
}
