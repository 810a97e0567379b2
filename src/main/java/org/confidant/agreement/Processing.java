package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What is done with which data, where, and by whom else. */
@Embeddable
class Processing {

    private String duration;
    private String nature;
    private String purpose;

    @Column(name = "data_types")
    private String dataTypes;

    @Column(name = "special_categories")
    private boolean specialCategories;

    @Column(name = "subject_categories")
    private String subjectCategories;

    @Column(name = "controller_duties")
    private String controllerDuties;

    private String locations;
    private String transfers;

    @Enumerated(EnumType.STRING)
    @Column(name = "sub_processing")
    private SubProcessing subProcessing;

    @Column(name = "sub_processors")
    private String subProcessors;

    protected Processing() {}

    static Processing in(Terms terms) {
        var processing = new Processing();
        processing.duration = terms.duration();
        processing.nature = terms.nature();
        processing.purpose = terms.purpose();
        processing.dataTypes = terms.dataTypes();
        processing.specialCategories = terms.specialCategories();
        processing.subjectCategories = terms.subjectCategories();
        processing.controllerDuties = terms.controllerDuties();
        processing.locations = terms.locations();
        processing.transfers = terms.transfers();
        processing.subProcessing = terms.subProcessing();
        processing.subProcessors = terms.subProcessors();
        return processing;
    }

    SubProcessing subProcessing() {
        return subProcessing;
    }

    Terms terms(Direction direction, String title, Period period, Promises promises) {
        return new Terms(
                direction,
                title,
                duration,
                nature,
                purpose,
                dataTypes,
                specialCategories,
                subjectCategories,
                controllerDuties,
                locations,
                transfers,
                subProcessing,
                subProcessors,
                period.effectiveFrom(),
                period.termEnd(),
                period.evergreen(),
                period.noticeDays(),
                period.renewal(),
                promises.securitySchedule(),
                promises.breachNoticeHours(),
                promises.assistanceDays(),
                promises.auditTerms(),
                promises.liability(),
                promises.governingLaw(),
                promises.dpia(),
                promises.ropa(),
                promises.endOfContract(),
                promises.deletionDays(),
                promises.certificateRequired());
    }
}
