package org.confidant.incident;

import java.util.Locale;

/** What the inbox holds; figures above a thousand are not counted on. */
public record InboxCount(int open, int unread, int commissionerToday, int late) {

    private static final String[] WORDS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    /** The first line of the inbox, true at this moment. */
    public String sentence() {
        if (open == 0) {
            return "No incident is open.";
        }
        var line = new StringBuilder(capital(number(open))).append(open == 1 ? " is open." : " are open.");
        if (unread > 0) {
            line.append(' ')
                    .append(capital(number(unread)))
                    .append(unread == 1 ? " has" : " have")
                    .append(" not been acknowledged.");
        }
        if (commissionerToday > 0) {
            line.append(' ')
                    .append(capital(number(commissionerToday)))
                    .append(commissionerToday == 1 ? " decision is" : " decisions are")
                    .append(" owed to the Information Commissioner today.");
        }
        if (late > 0) {
            line.append(' ')
                    .append(capital(number(late)))
                    .append(late == 1 ? " has" : " have")
                    .append(" passed a deadline.");
        }
        return line.toString();
    }

    private static String number(int count) {
        if (count > Incidents.COUNTED) {
            return "more than 1,000";
        }
        return count < WORDS.length ? WORDS[count] : "%,d".formatted(count);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
