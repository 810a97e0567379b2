package org.confidant.policy.campaign;

/**
 * How many people stand where.
 *
 * @param unopened asked, and has not had the text on the screen
 * @param opened had it on the screen, and has not answered
 * @param late of those who have not answered, the ones whose day is over
 */
public record Figures(long unopened, long opened, long signed, long declined, long late, long exempt) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                unopened + other.unopened,
                opened + other.opened,
                signed + other.signed,
                declined + other.declined,
                late + other.late,
                exempt + other.exempt);
    }

    static Figures of(String status, boolean late, long people) {
        return switch (status) {
            case "ASSIGNED" -> new Figures(people, 0, 0, 0, late ? people : 0, 0);
            case "OPENED" -> new Figures(0, people, 0, 0, late ? people : 0, 0);
            case "SIGNED" -> new Figures(0, 0, people, 0, 0, 0);
            case "DECLINED" -> new Figures(0, 0, 0, people, 0, 0);
            case "EXEMPT" -> new Figures(0, 0, 0, 0, 0, people);
            default -> NONE;
        };
    }

    /** Exempt people are out of the count (POL-03). */
    public long assigned() {
        return unopened + opened + signed + declined;
    }

    public long owed() {
        return unopened + opened;
    }

    /** Cut off, never rounded up: 99 of 100 is not all. */
    public String percent() {
        if (assigned() == 0) return "–";
        long tenths = signed * 1000 / assigned();
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }
}
