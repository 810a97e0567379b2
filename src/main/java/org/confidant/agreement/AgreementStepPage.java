package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;

/** One step of an agreement's life: what it means, what it asks for, and the button. */
@Named
@ViewScoped
public class AgreementStepPage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private AgreementStepService steps;

    private final Map<String, Object> form = RecordForm.empty();
    private String id;
    private String step;
    private long version;
    private String reference;
    private String counterparty;
    private String missing;

    public void load() {
        getChosen();
        var detail = agreements.view(Ids.parse(id));
        version = detail.version();
        reference = detail.reference();
        counterparty = detail.counterparty();
        missing = detail.missing();
    }

    public String take() {
        form.put("step", getChosen());
        var order = RecordForm.read(StepOrder.class, form);
        if (order.step().isDecision()) steps.decide(UUID.fromString(id), version, order);
        else steps.manage(UUID.fromString(id), version, order);
        Notice.later("Done: "
                + order.step().getWords().toLowerCase(java.util.Locale.UK).replace("dpo", "DPO") + ".");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public Step getChosen() {
        return Arrays.stream(Step.values())
                .filter(known -> known.name().equals(step))
                .filter(known -> known.by() == Step.By.MANAGER || known.by() == Step.By.DPO)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public boolean is(String name) {
        return name.equals(step);
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public String getReference() {
        return reference;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public String getMissing() {
        return missing;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }
}
