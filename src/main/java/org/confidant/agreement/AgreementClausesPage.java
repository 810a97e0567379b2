package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;

/** The checklist as a form: for each clause whether it is there, and where. Only what differs is kept as a new answer. */
@Named
@ViewScoped
public class AgreementClausesPage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private ClauseService clauses;

    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private String id;
    private long version;
    private String reference;
    private String counterparty;
    private String sentence;
    private boolean open;

    public void load() {
        var detail = agreements.view(Ids.parse(id));
        version = detail.version();
        reference = detail.reference();
        counterparty = detail.counterparty();
        sentence = detail.clauseSentence();
        open = !detail.state().closed();
        for (var clause : detail.clauses()) {
            statuses.put(
                    clause.clause().name(),
                    clause.status() == null ? null : clause.status().name());
            places.put(clause.clause().name(), clause.where());
        }
    }

    public String save() {
        var answers = new ArrayList<ClauseAnswer>();
        for (var clause : Clause.values()) {
            var status = statuses.get(clause.name());
            if (status != null && !status.isBlank())
                answers.add(new ClauseAnswer(clause, ClauseStatus.valueOf(status), places.get(clause.name())));
        }
        var kept = clauses.answer(UUID.fromString(id), version, answers);
        Notice.later(kept == 0 ? "Nothing had changed." : kept == 1 ? "One answer kept." : kept + " answers kept.");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Clause> getClauses() {
        return Clause.all();
    }

    public Map<String, String> getStatuses() {
        return statuses;
    }

    public Map<String, String> getPlaces() {
        return places;
    }

    public String getReference() {
        return reference;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isOpen() {
        return open;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
