package org.confidant.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.incident.clock.CaseClock;
import org.confidant.training.TrainingAt;

/**
 * The whole story of one case, for those who may know it.
 *
 * @param training how the colleagues of the case stood with theirs when it happened (TRN-07)
 */
public record IncidentDetail(
        UUID id,
        long version,
        String reference,
        String title,
        IncidentStatus status,
        boolean open,
        IncidentCategory category,
        List<IncidentCategory> otherCategories,
        IncidentSubtype subtype,
        List<BreachType> breachTypes,
        Cause cause,
        Cyber cyber,
        Known personalDataInvolved,
        Known vulnerableGroup,
        ControllerRole controllerRole,
        boolean urgent,
        boolean lateReport,
        Instant acknowledgeBy,
        Instant acknowledgedAt,
        Instant containedAt,
        Instant nextDeadline,
        DeadlineKind nextDeadlineKind,
        String reporter,
        ReporterView reportedBy,
        UUID handlerId,
        String handler,
        FormView form,
        ClockView clock,
        RiskView risk,
        Choice decision,
        boolean advised,
        String rootCause,
        String effects,
        String remedialAction,
        String lessons,
        Instant outcomeRecordedAt,
        Instant closedAt,
        CaseStep nextStep,
        boolean mayHandle,
        List<PersonLine> personsInvolved,
        List<TrainingAt> training,
        List<RecipientLine> recipients,
        List<CaseLine> amendments,
        List<CaseLine> notes,
        List<FileLine> attachments,
        List<ActionLine> actions,
        List<CaseLine> risks,
        List<CaseLine> rights,
        RightsRisk rightsRisk,
        List<CaseClock> clocks,
        List<CaseLine> advice,
        List<CaseLine> decisions,
        List<CaseLine> notices,
        List<CaseLine> timeline) {}
