package org.confidant.incident;

/** What the information is about, in the words of the regulator's form. */
public enum DataCategory {
    BASIC_IDENTIFIERS("Names, addresses and the like"),
    HEALTH("Health"),
    IDENTIFICATION_CREDENTIALS("Passwords and other means of identification"),
    ECONOMIC_FINANCIAL("Money and bank details"),
    OFFICIAL_DOCUMENTS("Official documents, such as a passport"),
    LOCATION("Where somebody is or was"),
    CRIMINAL("Offences and convictions"),
    RACIAL_ETHNIC("Race or ethnic origin"),
    RELIGIOUS_PHILOSOPHICAL("Religion or belief"),
    POLITICAL("Political opinion"),
    TRADE_UNION("Membership of a trade union"),
    SEX_LIFE("Sex life"),
    SEXUAL_ORIENTATION("Sexual orientation"),
    GENDER_REASSIGNMENT("Gender reassignment"),
    GENETIC_BIOMETRIC("Genetic or biometric data"),
    OTHER("Something else"),
    NOT_YET_KNOWN("Not yet known");

    private final String words;

    DataCategory(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
