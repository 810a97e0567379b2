package org.confidant.training.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.training.analysis.DsptYear;

/** One version of evidence for the toolkit (TRN-06). Written once; the next version names the one it replaces. */
@Entity
@InsertOnly
@Table(name = "training_evidence")
public class ToolkitEvidence {

    private static final int LONGEST = 20_000;

    @Id
    @Column(columnDefinition = "UUID")
    private UUID id = Ids.next();

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Column(name = "series_id", columnDefinition = "UUID")
    private UUID seriesId;

    @Column(name = "version_no")
    private int number;

    private String title;

    @Column(name = "about_day")
    private LocalDate about;

    @Column(name = "dspt_year")
    private int year;

    private String content;

    @Column(name = "content_sha256")
    private String sha256;

    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ToolkitEvidence() {}

    /** @param before the version that it replaces; null for something new */
    static ToolkitEvidence written(
            WriteEvidence request, ToolkitEvidence before, UUID author, LocalDate today, Instant now) {
        if (request.kind() == null) throw new Invalid("kind", "Choose what it is.");
        if (request.title() == null
                || request.title().isBlank()
                || request.title().strip().length() > 200) {
            throw new Invalid("title", "Give it a title of at most 200 characters.");
        }
        if (request.about() == null || request.about().isAfter(today)) {
            throw new Invalid("about", "Enter the day it speaks of, today or earlier.");
        }
        if (request.content() == null
                || request.content().isBlank()
                || request.content().length() > LONGEST) {
            throw new Invalid("content", "Write it down, in at most 20,000 characters.");
        }
        if (before != null && before.kind != request.kind()) {
            throw new Conflict("kind", "The version before is of another kind.");
        }
        var evidence = new ToolkitEvidence();
        evidence.kind = request.kind();
        evidence.seriesId = before == null ? evidence.id : before.seriesId;
        evidence.number = before == null ? 1 : before.number + 1;
        evidence.title = request.title().strip();
        evidence.about = request.about();
        evidence.year = DsptYear.of(request.about()).begins();
        evidence.content = request.kind() == EvidenceKind.NEEDS_ANALYSIS
                ? Need.text(Need.parse(request.content()))
                : request.content().strip();
        evidence.sha256 = Sha256.hex(evidence.content);
        evidence.authorId = author;
        evidence.recordedAt = now;
        return evidence;
    }

    /** Somebody senior stands behind it, and it is not who wrote it. */
    void mayBeEndorsedBy(UUID person) {
        if (authorId.equals(person)) throw new RuleBroken(null, "Somebody else endorses what you wrote.");
    }

    public UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
    }

    String sha256() {
        return sha256;
    }

    EvidenceView view(String author, UUID endorserId, String endorser, Instant endorsedAt, boolean latest) {
        return new EvidenceView(
                id,
                seriesId,
                kind,
                number,
                title,
                about,
                new DsptYear(year).label(),
                content,
                kind == EvidenceKind.NEEDS_ANALYSIS ? Need.parse(content) : List.of(),
                sha256,
                authorId,
                author,
                recordedAt,
                endorserId,
                endorser,
                endorsedAt,
                latest);
    }
}
