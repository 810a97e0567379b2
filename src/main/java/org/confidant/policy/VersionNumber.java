package org.confidant.policy;

/** Major and minor number of a version; it rises by the materiality of the change (POL-05). */
public record VersionNumber(int major, int minor) {

    static final VersionNumber FIRST = new VersionNumber(1, 0);

    VersionNumber after(Materiality materiality) {
        return materiality == Materiality.MATERIAL
                ? new VersionNumber(major + 1, 0)
                : new VersionNumber(major, minor + 1);
    }

    /** The number of a version that follows {@code before}; the first version of a policy follows none. */
    static VersionNumber next(VersionNumber before, Materiality materiality) {
        return before == null ? FIRST : before.after(materiality);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
