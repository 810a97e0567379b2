package org.confidant.agreement;

import java.util.Arrays;
import java.util.List;

/** What must stand in an agreement, asked in plain words, each with its source in the law (rulebook 4.3). */
public enum Clause {
    C0A("C0a", "Subject matter", "Article 28(3)", "Does it say what the processing is about?", Weight.PREAMBLE),
    C0B("C0b", "Duration", "Article 28(3)", "Does it say how long the processing lasts?", Weight.PREAMBLE),
    C0C("C0c", "Nature", "Article 28(3)", "Does it say what is done with the data?", Weight.PREAMBLE),
    C0D("C0d", "Purpose", "Article 28(3)", "Does it say what the processing is for?", Weight.PREAMBLE),
    C0E("C0e", "Types of data", "Article 28(3)", "Does it name the types of personal data?", Weight.PREAMBLE),
    C0F(
            "C0f",
            "Categories of people",
            "Article 28(3)",
            "Does it name the groups of people the data is about?",
            Weight.PREAMBLE),
    C0G(
            "C0g",
            "The controller’s obligations and rights",
            "Article 28(3)",
            "Does it say what the controller must do and may demand?",
            Weight.PREAMBLE),
    C1(
            "C1",
            "Documented instructions only",
            "Article 28(3)(a)",
            "May the processor act only on written instructions, transfers abroad included, and must it tell the controller"
                    + " first if UK law makes it do otherwise?",
            Weight.PROCESSOR),
    C2(
            "C2",
            "People bound to confidentiality",
            "Article 28(3)(b)",
            "Is everybody who handles the data bound to confidentiality by contract or by law?",
            Weight.PROCESSOR),
    C3(
            "C3",
            "Security measures",
            "Article 28(3)(c), Article 32",
            "Does it demand the security measures that Article 32 asks for?",
            Weight.PROCESSOR),
    C4(
            "C4",
            "Sub-processors only as agreed",
            "Article 28(3)(d)",
            "Must the processor keep the conditions for bringing in sub-processors?",
            Weight.PROCESSOR),
    C5(
            "C5",
            "Help with people’s rights",
            "Article 28(3)(e)",
            "Must the processor help when people use their rights, such as asking for their data?",
            Weight.PROCESSOR),
    C6(
            "C6",
            "Help with security, breaches and assessments",
            "Article 28(3)(f), Articles 32 to 36",
            "Must the processor help with security, breach notices, impact assessments and prior consultation?",
            Weight.PROCESSOR),
    C7(
            "C7",
            "Data returned or deleted at the end",
            "Article 28(3)(g)",
            "Must all data be returned or deleted at the end, as the controller chooses, copies too unless UK law says keep"
                    + " them?",
            Weight.PROCESSOR),
    C8(
            "C8",
            "Proof and audits",
            "Article 28(3)(h)",
            "Must the processor show that it complies, and allow and help with audits?",
            Weight.PROCESSOR),
    C9(
            "C9",
            "Warning about unlawful instructions",
            "Article 28(3), last paragraph",
            "Must the processor say at once if an instruction seems to break data protection law?",
            Weight.PROCESSOR),
    C10(
            "C10",
            "Authorisation of sub-processors",
            "Article 28(2)",
            "Does it say whether each sub-processor needs approval, or that changes are announced and may be objected to?",
            Weight.SUB_PROCESSING),
    C11(
            "C11",
            "Same duties for sub-processors",
            "Article 28(4)",
            "Must sub-processors accept the same duties, with the processor fully liable for them?",
            Weight.SUB_PROCESSING),
    C12("C12", "In writing", "Article 28(9)", "Is it in writing, on paper or electronic?", Weight.PREAMBLE),
    C13(
            "C13",
            "Breach notice without undue delay",
            "Article 33(2)",
            "Must the processor report a breach without undue delay, within a stated number of hours?",
            Weight.PROCESSOR),
    C14(
            "C14",
            "Record of processing",
            "Article 30(2)",
            "Must the processor keep a record of what it processes?",
            Weight.ADVISED),
    C15(
            "C15",
            "DPO and the regulator",
            "Articles 37 and 31",
            "Does it name the data protection contact and demand cooperation with the regulator?",
            Weight.ADVISED),
    C16(
            "C16",
            "NHS conditions",
            "Good practice in the NHS",
            "Does it ask for DSPT “Standards Met”, the Caldicott principles, the NHS rule on data abroad and the records"
                    + " code?",
            Weight.ADVISED);

    private enum Weight {
        PREAMBLE,
        PROCESSOR,
        SUB_PROCESSING,
        ADVISED
    }

    private final String code;
    private final String title;
    private final String source;
    private final String question;
    private final Weight weight;

    Clause(String code, String title, String source, String question, Weight weight) {
        this.code = code;
        this.title = title;
        this.source = source;
        this.question = question;
        this.weight = weight;
    }

    static List<Clause> all() {
        return Arrays.asList(values());
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public String getSource() {
        return source;
    }

    public String getQuestion() {
        return question;
    }

    /** Whether an agreement cannot take effect without it (DPA-04). The others are good practice. */
    public boolean isRequired() {
        return weight != Weight.ADVISED;
    }

    /** Whether "not needed" is an honest answer for such an agreement (DPA-04; ADR 0061). */
    boolean mayBeNotNeeded(Direction direction, SubProcessing subProcessing) {
        return switch (weight) {
            case PREAMBLE -> false;
            case PROCESSOR -> !direction.hasProcessor();
            case SUB_PROCESSING -> !direction.hasProcessor() || subProcessing == SubProcessing.PROHIBITED;
            case ADVISED -> true;
        };
    }
}
