package org.confidant.audit;

import jakarta.ws.rs.QueryParam;

/** The search parameters of the REST door. */
public class AuditQuery {

    @QueryParam("person")
    private String person;

    @QueryParam("personId")
    private String personId;

    @QueryParam("objectType")
    private String objectType;

    @QueryParam("objectId")
    private String objectId;

    @QueryParam("action")
    private String action;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    AuditFilter filter() {
        return new AuditFilter(
                person,
                AuditListPage.id(personId),
                objectType,
                objectId,
                AuditListPage.upper(action),
                AuditListPage.outcomeOf(outcome),
                AuditListPage.day("from", from),
                AuditListPage.day("to", to));
    }
}
