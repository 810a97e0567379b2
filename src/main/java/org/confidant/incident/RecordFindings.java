package org.confidant.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import org.confidant.foundation.problem.Violations;

/**
 * What the investigation found, as far as it has come; each text may still be absent.
 *
 * @param signAgain with an outcome: those whose conduct the case is about sign the policies again (POL-16)
 */
public record RecordFindings(
        String rootCause,
        String effects,
        String remedialAction,
        String lessons,
        HrOutcome outcome,
        String outcomeNote,
        boolean signAgain) {

    public RecordFindings {
        rootCause = ReportIncident.clean(rootCause);
        effects = ReportIncident.clean(effects);
        remedialAction = ReportIncident.clean(remedialAction);
        lessons = ReportIncident.clean(lessons);
        outcomeNote = ReportIncident.clean(outcomeNote);
    }

    void check() {
        var found = new Violations();
        var texts = new LinkedHashMap<String, String>();
        texts.put("rootCause", rootCause);
        texts.put("effects", effects);
        texts.put("remedialAction", remedialAction);
        texts.put("lessons", lessons);
        texts.put("outcomeNote", outcomeNote);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            found.need(
                    ReportIncident.length(text.getValue()) <= ReportIncident.TEXT_MAX,
                    text.getKey(),
                    "Shorten this to 2,000 characters.");
        }
        found.need(
                !signAgain || outcome != null,
                "outcome",
                "Choose what came of it: signing the policies again goes with an outcome.");
        found.throwIfAny();
    }
}
