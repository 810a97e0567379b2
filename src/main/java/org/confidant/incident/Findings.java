package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** What a case taught: its cause, its effects, what was put right and what changes (INC-32, rulebook 3.5). */
@Embeddable
public class Findings {

    static final List<String> COLUMNS = List.of("root_cause", "effects", "remedial_action", "lessons");

    @Column(name = "root_cause")
    private Sealed rootCause;

    private Sealed effects;

    @Column(name = "remedial_action")
    private Sealed remedialAction;

    private Sealed lessons;

    /** The case they belong to, told after loading. */
    @Transient
    private UUID incident;

    protected Findings() {}

    Findings(Row row) {
        rootCause = Sealed.stored(row.bytes());
        effects = Sealed.stored(row.bytes());
        remedialAction = Sealed.stored(row.bytes());
        lessons = Sealed.stored(row.bytes());
    }

    /** Null as long as nothing was found, as the provider has it. */
    Findings orNothing() {
        return rootCause == null && effects == null && remedialAction == null && lessons == null ? null : this;
    }

    static Findings of(UUID incident, RecordFindings said) {
        var findings = new Findings().in(incident);
        findings.rootCause = findings.sealed("root_cause", said.rootCause());
        findings.effects = findings.sealed("effects", said.effects());
        findings.remedialAction = findings.sealed("remedial_action", said.remedialAction());
        findings.lessons = findings.sealed("lessons", said.lessons());
        return findings;
    }

    Findings in(UUID caseId) {
        incident = caseId;
        return this;
    }

    private Place here(String field) {
        return new Place(incident, incident, field);
    }

    private Sealed sealed(String field, String text) {
        return Sealed.of(here(field), text);
    }

    /** What the register entry still lacks; effects and remedy are owed for personal data only. */
    List<Violation> missing(boolean personalData) {
        var missing = new ArrayList<Violation>();
        lacks(missing, rootCause, "rootCause", "The root cause is missing: say why it could happen.");
        lacks(missing, lessons, "lessons", "The lessons are missing: say what changes, or why nothing does.");
        if (personalData) {
            lacks(missing, effects, "effects", "The effects are missing: the register of breaches needs them.");
            lacks(
                    missing,
                    remedialAction,
                    "remedialAction",
                    "The remedial action is missing: the register of breaches needs it.");
        }
        return missing;
    }

    private static void lacks(List<Violation> missing, Sealed text, String field, String sentence) {
        if (text == null) {
            missing.add(new Violation(field, sentence));
        }
    }

    public String rootCause() {
        return Sealed.text(rootCause, here("root_cause"));
    }

    public String effects() {
        return Sealed.text(effects, here("effects"));
    }

    public String remedialAction() {
        return Sealed.text(remedialAction, here("remedial_action"));
    }

    public String lessons() {
        return Sealed.text(lessons, here("lessons"));
    }
}
