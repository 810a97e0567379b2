package org.confidant.incident.clock;

/** Who else may have to know of a case, beside the Commissioner and the people concerned (CLK-09, CLK-10). */
public enum OtherBody {
    TOOLKIT("The incident tool of the Data Security and Protection Toolkit"),
    CONTROLLERS("Controllers and commissioners"),
    NHS_ENGLAND("NHS England"),
    DHSC("Department of Health and Social Care"),
    CQC("Care Quality Commission"),
    POLICE("Police, or the national line for fraud and cyber crime"),
    NCSC("National Cyber Security Centre"),
    INSURER("Insurer"),
    PROFESSIONAL_BODY("Professional body"),
    DBS_LADO("Disclosure and Barring Service, or the local authority designated officer"),
    BANK("Bank"),
    PROCESSORS("Processors"),
    FAMILIES("Families, only with authority");

    private final String words;

    OtherBody(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
