package org.confidant.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a room knows that people owe, asked for some hundreds of people at once by the letter that gathers everything. A
 * room that wants somebody to get such a letter asks {@link DailyLetters} for it.
 */
public interface Owed {

    /** Whose debts a part of a letter tells of. */
    enum Whose {
        /** The recipient's own. */
        OWN("What waits for you"),
        /** Those of the people whom the recipient manages. */
        PEOPLE("What your people owe"),
        /** Those that the recipient answers for by role. */
        OFFICE("What the organisation waits for");

        private final String heading;

        Whose(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    /**
     * One thing, or one figure.
     *
     * @param text a short sentence without anybody's name (EML-04)
     * @param path of the page where it is done or seen
     */
    record Line(String text, String path) {}

    /** @return by recipient, in the order in which it is due; nothing for those who owe nothing */
    Map<UUID, List<Line>> lines(Whose whose, Collection<UUID> recipients, LocalDate today);
}
