package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the parties promised each other about security, breaches, help and the end. */
@Embeddable
class Promises {

    @Column(name = "security_schedule")
    private String securitySchedule;

    @Column(name = "breach_notice_hours")
    private Integer breachNoticeHours;

    @Column(name = "assistance_days")
    private Integer assistanceDays;

    @Column(name = "audit_terms")
    private String auditTerms;

    private String liability;

    @Column(name = "governing_law")
    private String governingLaw;

    private String dpia;
    private String ropa;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_of_contract")
    private EndOfContract endOfContract;

    @Column(name = "deletion_days")
    private Integer deletionDays;

    @Column(name = "certificate_required")
    private boolean certificateRequired;

    protected Promises() {}

    static Promises in(Terms terms) {
        var promises = new Promises();
        promises.securitySchedule = terms.securitySchedule();
        promises.breachNoticeHours = terms.breachNoticeHours();
        promises.assistanceDays = terms.assistanceDays();
        promises.auditTerms = terms.auditTerms();
        promises.liability = terms.liability();
        promises.governingLaw = terms.governingLaw();
        promises.dpia = terms.dpia();
        promises.ropa = terms.ropa();
        promises.endOfContract = terms.endOfContract();
        promises.deletionDays = terms.deletionDays();
        promises.certificateRequired = terms.certificateRequired();
        return promises;
    }

    String securitySchedule() {
        return securitySchedule;
    }

    Integer breachNoticeHours() {
        return breachNoticeHours;
    }

    Integer assistanceDays() {
        return assistanceDays;
    }

    String auditTerms() {
        return auditTerms;
    }

    String liability() {
        return liability;
    }

    String governingLaw() {
        return governingLaw;
    }

    String dpia() {
        return dpia;
    }

    String ropa() {
        return ropa;
    }

    EndOfContract endOfContract() {
        return endOfContract;
    }

    Integer deletionDays() {
        return deletionDays;
    }

    boolean certificateRequired() {
        return certificateRequired;
    }
}
