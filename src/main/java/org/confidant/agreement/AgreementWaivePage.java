package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.When;

/** The DPO lets one partial clause pass for a while. */
@Named
@ViewScoped
public class AgreementWaivePage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private ClauseService clauses;

    @Inject
    private Clock clock;

    private final Map<String, Object> form = RecordForm.empty();
    private String id;
    private String clause;
    private long version;
    private String reference;

    public void load() {
        getChosen();
        var detail = agreements.view(Ids.parse(id));
        if (detail.clauses().stream().noneMatch(this::mayPass)) throw new NotFound();
        version = detail.version();
        reference = detail.reference();
    }

    private boolean mayPass(ClauseRow row) {
        return row.clause().name().equals(clause) && row.status() == ClauseStatus.PARTIAL;
    }

    public LocalDate getFirstDay() {
        return When.dayOf(clock.instant());
    }

    public LocalDate getLastDay() {
        return getFirstDay().plusDays(ClauseWaiver.LONGEST_DAYS);
    }

    public String waive() {
        form.put("clause", clause);
        var order = RecordForm.read(WaiveClause.class, form);
        clauses.waive(UUID.fromString(id), version, order);
        Notice.later(order.clause().getCode() + " may pass until " + When.sayDate(order.validUntil()) + ".");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public Clause getChosen() {
        return Arrays.stream(Clause.values())
                .filter(known -> known.name().equals(clause))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public String getReference() {
        return reference;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
