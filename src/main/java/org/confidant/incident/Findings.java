package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.confidant.foundation.problem.Violation;

/** What a case taught: its cause, its effects, what was put right and what changes (INC-32, rulebook 3.5). */
@Embeddable
public class Findings {

    @Column(name = "root_cause")
    private String rootCause;

    private String effects;

    @Column(name = "remedial_action")
    private String remedialAction;

    private String lessons;

    protected Findings() {}

    static Findings of(RecordFindings said) {
        var findings = new Findings();
        findings.rootCause = said.rootCause();
        findings.effects = said.effects();
        findings.remedialAction = said.remedialAction();
        findings.lessons = said.lessons();
        return findings;
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

    private static void lacks(List<Violation> missing, String text, String field, String sentence) {
        if (text == null) {
            missing.add(new Violation(field, sentence));
        }
    }

    public String rootCause() {
        return rootCause;
    }

    public String effects() {
        return effects;
    }

    public String remedialAction() {
        return remedialAction;
    }

    public String lessons() {
        return lessons;
    }
}
