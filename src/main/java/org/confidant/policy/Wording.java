package org.confidant.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.text.PolicyText;

/**
 * What a version says in one language: title, text and statements with their hashes. Every language of a version is an
 * equal text of it; a signature binds the one that was read. Never changed, only replaced.
 */
@Embeddable
public class Wording {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    static final String FIRST = "en-GB";

    private String language;
    private String title;

    @Column(name = "canonical_text")
    private String canonicalText;

    @Column(name = "text_sha256")
    private String textSha256;

    private String artefact;

    @Column(name = "artefact_sha256")
    private String artefactSha256;

    private String declarations;

    @Column(name = "declaration_sha256")
    private String declarationSha256;

    @Column(name = "source_name")
    private String sourceName;

    @Column(name = "source_sha256")
    private String sourceSha256;

    protected Wording() {}

    static Wording in(String language, String title, PolicyText text, Declarations declarations) {
        var wording = new Wording();
        wording.language = tag(language);
        wording.title = title;
        wording.canonicalText = text.canonical();
        wording.textSha256 = text.sha256();
        wording.declarations = declarations.text();
        wording.declarationSha256 = declarations.sha256();
        return wording;
    }

    /** A tag such as cy or en-GB (BCP 47) of a language that has a name. */
    static String tag(String language) {
        var tag = language == null ? "" : language.strip();
        if (!TAG.matcher(tag).matches() || nameOf(tag).equals(tag)) {
            throw new Invalid("language", "Choose a language, for example cy for Welsh.");
        }
        return tag;
    }

    /** The language as an English speaker calls it. */
    public static String nameOf(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return tag.equals(FIRST) ? "English" : locale.getDisplayName(Locale.UK);
    }

    Wording titled(String newTitle, Declarations statements) {
        var wording = copy();
        wording.title = newTitle;
        wording.declarations = statements.text();
        wording.declarationSha256 = statements.sha256();
        return wording;
    }

    Wording saying(PolicyText text) {
        var wording = copy();
        wording.canonicalText = text.canonical();
        wording.textSha256 = text.sha256();
        return wording;
    }

    Wording from(String fileName, String sha256) {
        var wording = copy();
        wording.sourceName = fileName;
        wording.sourceSha256 = sha256;
        return wording;
    }

    /** Makes the page that readers see, once and for good. */
    Wording frozen() {
        checkHash();
        var wording = copy();
        wording.artefact = text().html();
        wording.artefactSha256 = Sha256.hex(wording.artefact);
        return wording;
    }

    private Wording copy() {
        var wording = new Wording();
        wording.language = language;
        wording.title = title;
        wording.canonicalText = canonicalText;
        wording.textSha256 = textSha256;
        wording.artefact = artefact;
        wording.artefactSha256 = artefactSha256;
        wording.declarations = declarations;
        wording.declarationSha256 = declarationSha256;
        wording.sourceName = sourceName;
        wording.sourceSha256 = sourceSha256;
        return wording;
    }

    /** The stored text must still be the one that its hash names. */
    void checkHash() {
        if (!text().sha256().equals(textSha256)) {
            throw new IllegalStateException("The text of a policy in " + language + " does not fit its hash");
        }
    }

    public String language() {
        return language;
    }

    public String languageName() {
        return nameOf(language);
    }

    public String title() {
        return title;
    }

    public PolicyText text() {
        return PolicyText.parse(canonicalText);
    }

    public String canonicalText() {
        return canonicalText;
    }

    public String textSha256() {
        return textSha256;
    }

    /** Null before publication. */
    public String artefact() {
        return artefact;
    }

    public String artefactSha256() {
        return artefactSha256;
    }

    public Declarations declarations() {
        return Declarations.of(declarations);
    }

    public String declarationSha256() {
        return declarationSha256;
    }

    String sourceName() {
        return sourceName;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording
                && java.util.Objects.equals(language, wording.language)
                && java.util.Objects.equals(title, wording.title)
                && java.util.Objects.equals(textSha256, wording.textSha256)
                && java.util.Objects.equals(artefactSha256, wording.artefactSha256)
                && java.util.Objects.equals(declarationSha256, wording.declarationSha256)
                && java.util.Objects.equals(sourceSha256, wording.sourceSha256)
                && java.util.Objects.equals(sourceName, wording.sourceName);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(language, textSha256);
    }
}
