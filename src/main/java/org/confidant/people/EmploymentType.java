package org.confidant.people;

/** How somebody belongs to the organisation (POL-01). All of them sign, train and report. */
public enum EmploymentType {
    PERMANENT("Employee, permanent"),
    FIXED_TERM("Employee, fixed term"),
    TEMPORARY("Temporary worker"),
    AGENCY("Agency worker"),
    CONTRACTOR("Contractor"),
    VOLUNTEER("Volunteer"),
    DIRECTOR("Director or trustee"),
    STUDENT("Student or trainee"),
    THIRD_PARTY("Somebody else's staff with access here");

    private final String label;

    EmploymentType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }
}
