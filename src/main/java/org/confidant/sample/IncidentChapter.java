package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.sample.SampleChapter;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.incident.HowDetected;
import org.confidant.incident.IncidentCategory;
import org.confidant.incident.IncidentReportService;
import org.confidant.incident.Known;
import org.confidant.incident.ReportIncident;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** A handful of incidents that never happened, each in another state. */
@ApplicationScoped
public class IncidentChapter implements SampleChapter {

    private static final int AFTER_PEOPLE = 30;
    private static final Set<Role> NOT_REPORTERS = Set.of(
            Role.HR_MANAGER,
            Role.IG_LEAD,
            Role.DPO,
            Role.CALDICOTT_GUARDIAN,
            Role.CHIEF_EXECUTIVE,
            Role.IG_GROUP_MEMBER,
            Role.SYSADMIN,
            Role.AUDITOR);

    @Inject
    private PeopleService people;

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentCases cases;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public void load() {
        var reporters = reporters();
        report(
                reporters.get(0),
                said(
                        IncidentCategory.P3_PASSWORD_DISCLOSED,
                        Duration.ofMinutes(40),
                        "A note with a password was stuck to the keyboard of the shared desk in the post room. I took it off.",
                        Known.UNKNOWN,
                        null));
        cases.acknowledge(report(
                reporters.get(1),
                said(
                        IncidentCategory.B4_DEVICE_LOST_STOLEN,
                        Duration.ofHours(20),
                        "A work laptop was left on an evening train. The railway has been told and has not found it yet.",
                        Known.YES,
                        null)));
        cases.investigate(report(
                reporters.get(2),
                said(
                        IncidentCategory.B3_WRONG_RECIPIENT,
                        Duration.ofHours(30),
                        "An appointment letter went to the address a client had before moving. It came back unopened.",
                        Known.YES,
                        "1")));
        cases.advised(report(
                reporters.get(0),
                said(
                        IncidentCategory.B3_WRONG_RECIPIENT,
                        Duration.ofHours(60),
                        "A referral list was e-mailed to somebody who no longer works here. The address book still had them.",
                        Known.YES,
                        "112")));
        cases.closed(report(
                reporters.get(3),
                said(
                        IncidentCategory.M1_PAPER_DISPOSAL,
                        Duration.ofHours(50),
                        "Two forms were in the ordinary waste paper and not in the locked box. They were taken out the same day.",
                        Known.YES,
                        "2")));
        cases.nearMiss(report(
                reporters.get(1),
                said(
                        IncidentCategory.N1_NEAR_MISS,
                        Duration.ofHours(5),
                        "A letter was in the wrong envelope and somebody noticed before it was posted.",
                        Known.YES,
                        "1")));
    }

    private List<PersonCard> reporters() {
        var others = NOT_REPORTERS.stream()
                .flatMap(role -> people.holders(role).stream())
                .map(PersonCard::id)
                .collect(Collectors.toSet());
        return people.directory(null, SliceRequest.first(SliceRequest.MOST)).rows().stream()
                .filter(person -> !others.contains(person.id()))
                .limit(4)
                .toList();
    }

    private UUID report(PersonCard who, ReportIncident said) {
        var made = new ArrayList<UUID>();
        var identity = new Identity(null, who.id(), who.name(), Set.of(Role.STAFF), clock.instant(), "PASSWORD", null);
        caller.as(identity, () -> made.add(reports.report(Ids.next(), said)));
        return made.get(0);
    }

    private ReportIncident said(
            IncidentCategory category, Duration ago, String narrative, Known personalData, String people) {
        var noticed = OffsetDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
        return new ReportIncident(
                category,
                noticed,
                HowDetected.STAFF,
                noticed,
                null,
                null,
                "Main office",
                narrative,
                personalData,
                null,
                people,
                null,
                null,
                null,
                null,
                null,
                null,
                Known.NO,
                null,
                category == IncidentCategory.B4_DEVICE_LOST_STOLEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
