package org.confidant.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.legal.LegalRuleService;
import org.confidant.foundation.legal.LegalRuleService.NewValue;
import org.confidant.foundation.legal.LegalRuleService.Row;
import org.confidant.foundation.legal.LegalRuleService.Standing;

/** What the law sets, edition by edition, and what it will set. */
@Named
@RequestScoped
public class AdminLawPage {

    @Inject
    private LegalRuleService rules;

    private List<Row> rows;
    private String code;
    private Integer value;
    private LocalDate validFrom;
    private String source;
    private String lawText;
    private String policyText;

    public String add() {
        rules.add(new NewValue(
                code,
                value,
                validFrom,
                source,
                lawText,
                policyText == null || policyText.isBlank() ? null : policyText));
        Notice.later("Added. Deadlines that are computed already stay as they are.");
        return "law.xhtml?faces-redirect=true";
    }

    public String getLead() {
        long inForce = getRows().stream()
                .filter(row -> row.standing() == Standing.IN_FORCE)
                .count();
        long coming = getRows().stream()
                .filter(row -> row.standing() == Standing.COMING)
                .count();
        return inForce + " statutory values are in force. "
                + (coming == 0
                        ? "No change is known."
                        : coming == 1 ? "One change is coming." : coming + " changes are coming.");
    }

    public List<Row> getRows() {
        if (rows == null) rows = rules.all();
        return rows;
    }

    /** One row of each value, to choose from. */
    public List<Row> getCodes() {
        var seen = new HashSet<String>();
        return getRows().stream().filter(row -> seen.add(row.code())).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getLawText() {
        return lawText;
    }

    public void setLawText(String lawText) {
        this.lawText = lawText;
    }

    public String getPolicyText() {
        return policyText;
    }

    public void setPolicyText(String policyText) {
        this.policyText = policyText;
    }
}
