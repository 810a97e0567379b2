package org.confidant.foundation.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.persistence.Row;

/** One value that the law sets, for as long as it is in force. A new value is a new row with the next edition. */
@Entity
@InsertOnly
@Table(name = "legal_rule")
public class LegalRule extends Identified {

    /** In the order in which a row is read. */
    static final String COLUMNS =
            "id, version, code, edition, rule_value, unit, valid_from, valid_to, source, law_text, policy_text";

    private String code;
    private int edition;

    @Column(name = "rule_value")
    private int value;

    private String unit;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String source;

    @Column(name = "law_text")
    private String lawText;

    @Column(name = "policy_text")
    private String policyText;

    protected LegalRule() {}

    LegalRule(Row row) {
        super(row.uuid(), row.number());
        code = row.text();
        edition = (int) row.number();
        value = (int) row.number();
        unit = row.text();
        validFrom = row.day();
        validTo = row.day();
        source = row.text();
        lawText = row.text();
        policyText = row.text();
    }

    /** A code that has no edition yet. */
    LegalRule(String code) {
        this.code = code;
    }

    /** What the law sets next; the unit stays, since whoever computes with it counts in it. */
    LegalRule next(int newValue, LocalDate from, String newSource, String law, String policy) {
        var rule = new LegalRule();
        rule.code = code;
        rule.edition = edition + 1;
        rule.value = newValue;
        rule.unit = unit;
        rule.validFrom = from;
        rule.source = newSource;
        rule.lawText = law;
        rule.policyText = policy;
        return rule;
    }

    public String code() {
        return code;
    }

    /** The version that a deadline keeps. */
    public int edition() {
        return edition;
    }

    public int value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public String source() {
        return source;
    }

    /** What the law says today, in one sentence (LAW-02). */
    public String lawText() {
        return lawText;
    }

    /** What the organisation's policy says about the same thing (LAW-02). */
    public String policyText() {
        return policyText;
    }

    public String versionText() {
        return code + " v" + edition;
    }
}
