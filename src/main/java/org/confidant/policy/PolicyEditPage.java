package org.confidant.policy;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Stale;
import org.confidant.policy.text.TextImport;

/** Writes a draft: a new policy, or one that is there. The text comes as a file, or is written on the page. */
@Named
@ViewScoped
public class PolicyEditPage implements Serializable {

    @Inject
    private PolicyService policies;

    @Inject
    private Uploads uploads;

    @Inject
    private Idempotency idempotency;

    private final UUID key = Ids.next();
    private UUID id;
    private boolean loaded;
    private boolean overtaken;
    private long seen;
    private String code;
    private String title;
    private UUID owner;
    private String changeSummary;
    private String legalReferences;
    private LocalDate reviewDue;
    private Materiality materiality;
    private boolean forceResign;
    private Audience audience = Audience.EVERYBODY;
    private String audienceWords;
    private String declarations = Declarations.USUAL.text();
    private String text;
    private String storedText;
    private List<Choice> owners = List.of();
    private transient Part file;

    public void load() {
        if (loaded) return;
        loaded = true;
        owners = policies.owners();
        if (id != null) take(policies.detail(id));
    }

    private void take(PolicyDetail detail) {
        seen = detail.version();
        code = detail.code();
        title = detail.title();
        owner = detail.ownerId();
        changeSummary = detail.changeSummary();
        legalReferences = detail.legalReferences();
        reviewDue = detail.reviewDue();
        materiality = detail.materiality();
        forceResign = detail.forceResign();
        audience = detail.audience();
        audienceWords = detail.audienceWords();
        declarations = String.join("\n", detail.declarations());
        storedText = org.confidant.policy.text.PolicyText.parse(detail.text()).markdown();
        text = storedText;
    }

    public String save() {
        var words = words();
        var brought = brought();
        if (id == null) {
            id = idempotency.once(key, "policy", code + "\n" + title, () -> policies.begin(code, words, brought));
        } else {
            refuseIfOvertaken();
            policies.write(id, seen, words, brought);
        }
        Notice.later("Saved.");
        return "version.xhtml?faces-redirect=true&id=" + id;
    }

    /** The second writer is told once and keeps the text; saving again, with both versions seen, is then a decision. */
    private void refuseIfOvertaken() {
        var newest = policies.detail(id).version();
        if (newest == seen) return;
        seen = newest;
        overtaken = true;
        throw new Stale();
    }

    private WritePolicy words() {
        return new WritePolicy(
                title,
                owner,
                changeSummary,
                legalReferences,
                reviewDue,
                materiality,
                forceResign,
                audience,
                Declarations.of(declarations));
    }

    /** A file wins over the text on the page; null when neither brings anything new. */
    private BringText brought() {
        var chosen = chosenFile();
        if (chosen != null) {
            var upload = uploads.read(chosen, "file", TextImport.MOST_BYTES, TextImport.KINDS);
            return new BringText(TextImport.file(upload.kind(), upload.bytes()), upload.name(), upload.sha256());
        }
        var typed = text == null ? "" : text.replace("\r\n", "\n");
        if (typed.isBlank() || typed.equals(storedText)) return null;
        return BringText.typed(TextImport.typed(typed));
    }

    /** Faces takes an empty file for none at all; the request knows better. */
    private Part chosenFile() {
        try {
            var request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            var part = file == null ? request.getPart("file") : file;
            var name = part == null ? null : part.getSubmittedFileName();
            return name == null || name.isBlank() ? null : part;
        } catch (IOException | ServletException unreadable) {
            throw new Invalid("file", "The file did not arrive whole. Choose it again.");
        }
    }

    public String getHeading() {
        return id == null ? "Begin a policy" : "Write on " + title;
    }

    public String getLead() {
        return id == null
                ? "Bring the text as a file or write it here. You can come back to it until it is sent for review."
                : "Everything can still be changed until it is sent for review.";
    }

    public boolean isOvertaken() {
        return overtaken;
    }

    public String getAudienceWords() {
        return audienceWords;
    }

    public List<Choice> getOwners() {
        return owners;
    }

    public Materiality[] getMaterialities() {
        return Materiality.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public String getChangeSummary() {
        return changeSummary;
    }

    public void setChangeSummary(String changeSummary) {
        this.changeSummary = changeSummary;
    }

    public String getLegalReferences() {
        return legalReferences;
    }

    public void setLegalReferences(String legalReferences) {
        this.legalReferences = legalReferences;
    }

    public LocalDate getReviewDue() {
        return reviewDue;
    }

    public void setReviewDue(LocalDate reviewDue) {
        this.reviewDue = reviewDue;
    }

    public Materiality getMateriality() {
        return materiality;
    }

    public void setMateriality(Materiality materiality) {
        this.materiality = materiality;
    }

    public boolean isForceResign() {
        return forceResign;
    }

    public void setForceResign(boolean forceResign) {
        this.forceResign = forceResign;
    }

    public String getDeclarations() {
        return declarations;
    }

    public void setDeclarations(String declarations) {
        this.declarations = declarations;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
