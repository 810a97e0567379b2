package org.confidant.training.toolkit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** Evidence for the toolkit: what is asked for, what is there, one of them in full, and a place to write the next. */
@Named
@ViewScoped
public class ToolkitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ToolkitService toolkit;

    @Inject
    private Caller caller;

    private final UUID key = Ids.next();
    private String id;
    private ToolkitChecklist checklist;
    private List<EvidenceView> all = List.of();
    private List<EvidenceView> versions = List.of();
    private EvidenceView one;
    private EvidenceKind kind;
    private String title;
    private LocalDate about;
    private String content;

    public void load() {
        checklist = toolkit.checklist();
        all = toolkit.all();
    }

    public void loadOne() {
        one = toolkit.one(Ids.parse(id));
        versions = toolkit.versions(one.id());
        kind = one.kind();
        title = one.title();
        about = one.about();
        content = one.content();
    }

    public String write() {
        var written = toolkit.write(new WriteEvidence(kind, one == null ? null : one.id(), title, about, content), key);
        Notice.later("Written. It counts once somebody senior has endorsed it.");
        return "evidence?faces-redirect=true&id=" + written;
    }

    public String endorse() {
        toolkit.endorse(one.id());
        Notice.later("Endorsed.");
        return "evidence?faces-redirect=true&id=" + one.id();
    }

    public String getLead() {
        return checklist.complete()
                ? "All that the toolkit asks of your category is there for this year."
                : "Something that the toolkit asks of your category is missing for this year.";
    }

    public boolean isEndorsable() {
        return one.latest()
                && one.endorsedAt() == null
                && caller.may(Permission.APPROVE_POLICY)
                && !one.authorId().equals(caller.personId());
    }

    public boolean isWritable() {
        return caller.may(Permission.RECORD_TRAINING) && (one == null || one.latest());
    }

    public EvidenceKind[] getKinds() {
        return EvidenceKind.values();
    }

    public ToolkitChecklist getChecklist() {
        return checklist;
    }

    public List<EvidenceView> getAll() {
        return all;
    }

    public List<EvidenceView> getVersions() {
        return versions;
    }

    public EvidenceView getOne() {
        return one;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public void setKind(EvidenceKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getAbout() {
        return about;
    }

    public void setAbout(LocalDate about) {
        this.about = about;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
