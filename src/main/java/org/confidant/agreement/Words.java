package org.confidant.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.confidant.foundation.time.When;

/** What an agreement says, in the words of its page. */
public final class Words {

    /** A fact with its name. */
    public record Labelled(String label, String value) {}

    private Words() {}

    /** "1 January 2027 to 31 December 2029", "From 1 January 2027, without an end", or nothing known. */
    static String term(Terms terms) {
        var from = terms.effectiveFrom();
        var to = terms.termEnd();
        if (from == null && to == null) return terms.evergreen() ? "Without an end" : null;
        if (to == null) return "From " + When.sayDate(from) + (terms.evergreen() ? ", without an end" : "");
        return from == null ? "Until " + When.sayDate(to) : When.sayDate(from) + " to " + When.sayDate(to);
    }

    /** "Return, then delete in 30 days". */
    static String atTheEnd(Terms terms) {
        if (terms.endOfContract() == null) return null;
        return terms.endOfContract().getWords()
                + (terms.deletionDays() == null ? "" : " within " + terms.deletionDays() + " days");
    }

    static List<Labelled> more(Terms terms) {
        var facts = new ArrayList<Labelled>();
        add(facts, "Purpose", terms.purpose());
        add(facts, "Nature", terms.nature());
        add(facts, "Duration", terms.duration());
        add(facts, "Types of data", terms.dataTypes());
        add(facts, "Special categories", terms.specialCategories() ? "Yes" : "No");
        add(facts, "Groups of people", terms.subjectCategories());
        add(facts, "Controller’s obligations and rights", terms.controllerDuties());
        add(facts, "Places", terms.locations());
        add(facts, "Transfers outside the UK", terms.transfers());
        add(
                facts,
                "Sub-processors",
                terms.subProcessing() == null ? null : terms.subProcessing().getWords());
        add(facts, "Named sub-processors", terms.subProcessors());
        add(facts, "Security", terms.securitySchedule());
        add(facts, "Help with people’s rights", days(terms.assistanceDays()));
        add(facts, "Audits", terms.auditTerms());
        add(facts, "Liability and insurance", terms.liability());
        add(facts, "Governing law", terms.governingLaw());
        add(facts, "Impact assessment", terms.dpia());
        add(facts, "Entries in the record of processing", terms.ropa());
        add(facts, "Renewal", terms.renewal() == null ? null : terms.renewal().getWords());
        add(facts, "Certificate of deletion", terms.certificateRequired() ? "Asked for" : null);
        return facts;
    }

    private static String days(Integer days) {
        return days == null ? null : String.format(Locale.UK, "Within %d working days", days);
    }

    private static void add(List<Labelled> facts, String label, String value) {
        if (value != null) facts.add(new Labelled(label, value));
    }
}
