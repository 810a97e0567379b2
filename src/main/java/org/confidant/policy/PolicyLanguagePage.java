package org.confidant.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.policy.text.TextImport;

/** Writes a draft in another of its languages. */
@Named
@ViewScoped
public class PolicyLanguagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Those that are read most in the United Kingdom; any other can be brought over the interface. */
    private static final List<String> USUAL =
            List.of("cy", "gd", "ga", "pl", "ro", "pa", "ur", "bn", "gu", "ar", "pt-PT", "es", "so", "uk", "en-GB");

    @Inject
    private PolicyService policies;

    @Inject
    private PolicyLanguageService languages;

    private UUID id;
    private String language;
    private boolean loaded;
    private long seen;
    private transient PolicyDetail detail;
    private boolean there;
    private String title;
    private String text;
    private String storedText;
    private String declarations;

    public void load() {
        if (id == null) throw new NotFound();
        detail = policies.detail(id);
        if (loaded) return;
        loaded = true;
        seen = detail.version();
        declarations = "";
        if (language == null || language.isBlank()) return;
        var translation = languages.translation(id, language);
        there = translation != null;
        if (!there) return;
        title = translation.title();
        text = translation.text();
        storedText = text;
        declarations = translation.statements();
    }

    public String save() {
        var typed = text == null ? "" : text.replace("\r\n", "\n");
        var brought = typed.isBlank() || typed.equals(storedText) ? null : BringText.typed(TextImport.typed(typed));
        languages.translate(id, seen, language, title, Declarations.of(declarations), brought);
        return done("Saved.");
    }

    public String drop() {
        languages.drop(id, seen, language);
        return done("This language is taken away.");
    }

    private String done(String sentence) {
        Notice.later(sentence);
        return "version.xhtml?faces-redirect=true&id=" + id;
    }

    public String getHeading() {
        return there
                ? getDetail().title() + " in " + Wording.nameOf(language)
                : getDetail().title() + " in another language";
    }

    public PolicyDetail getDetail() {
        if (detail == null) detail = policies.detail(id);
        return detail;
    }

    /** Languages that the version does not speak yet. */
    public List<PolicyDocument.Language> getChoices() {
        var spoken = getDetail().languages().stream()
                .filter(each -> each.standing() != PolicyDetail.Standing.MISSING)
                .map(PolicyDetail.Language::tag)
                .toList();
        return USUAL.stream()
                .filter(tag -> !spoken.contains(tag))
                .map(tag -> new PolicyDocument.Language(tag, Wording.nameOf(tag)))
                .toList();
    }

    public boolean isThere() {
        return there;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDeclarations() {
        return declarations;
    }

    public void setDeclarations(String declarations) {
        this.declarations = declarations;
    }
}
