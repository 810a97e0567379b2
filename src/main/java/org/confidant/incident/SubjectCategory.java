package org.confidant.incident;

/** Whose information it is, in the words of the regulator's form. */
public enum SubjectCategory {
    PATIENTS_CLIENTS("Patients or clients"),
    CHILDREN("Children"),
    VULNERABLE_ADULTS("Vulnerable adults"),
    EMPLOYEES("Employees"),
    STUDENTS("Students"),
    CUSTOMERS("Customers"),
    USERS("Users of a system"),
    SUBSCRIBERS("Subscribers"),
    OTHER("Others"),
    NOT_YET_KNOWN("Not yet known");

    private final String words;

    SubjectCategory(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
