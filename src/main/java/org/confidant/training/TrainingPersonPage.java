package org.confidant.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.time.When;

/** One person's training record: what is owed, what was done; record a completion, take a wrong one back. */
@Named
@ViewScoped
public class TrainingPersonPage implements Serializable {

    @Inject
    private TrainingService training;

    @Inject
    private CertificateService certificateService;

    @Inject
    private Uploads uploads;

    private String id;
    private final UUID key = Ids.next();
    private final UUID exemptKey = Ids.next();
    private final UUID certificateKey = Ids.next();
    private UUID certificateOf;
    private transient Part file;
    private List<CertificateRow> certificates = List.of();
    private TrainingExemption.Reason exemptReason;
    private LocalDate exemptUntil;
    private List<ExemptionRow> exemptions = List.of();
    private PersonTraining person;
    private List<CompletionRow> record = List.of();
    private List<CourseView> courses = List.of();
    private String courseCode;
    private LocalDate completedOn;
    private Integer score;
    private UUID completionId;
    private String reason;

    public void load() {
        var personId = Ids.parse(id);
        person = training.person(personId);
        record = training.completionsOf(personId, SliceRequest.first(SliceRequest.MOST))
                .rows();
        courses = training.courses();
        exemptions = training.exemptions(personId);
        certificates = certificateService.of(personId);
    }

    public String record() {
        training.record(new RecordCompletion(person.id(), courseCode, completedOn, score, null, null), key);
        Notice.later("Recorded: completed on " + When.sayDate(completedOn) + ".");
        return back();
    }

    public String exempt() {
        training.exempt(person.id(), exemptReason, exemptUntil, exemptKey);
        Notice.later("Exempt until " + When.sayDate(exemptUntil) + ".");
        return back();
    }

    public String endExemption(ExemptionRow exemption) {
        training.endExemption(exemption.id(), exemption.version());
        Notice.later("The exemption is over.");
        return back();
    }

    public List<ExemptionRow> getExemptions() {
        return exemptions;
    }

    public TrainingExemption.Reason[] getReasons() {
        return TrainingExemption.Reason.values();
    }

    public TrainingExemption.Reason getExemptReason() {
        return exemptReason;
    }

    public void setExemptReason(TrainingExemption.Reason exemptReason) {
        this.exemptReason = exemptReason;
    }

    public LocalDate getExemptUntil() {
        return exemptUntil;
    }

    public void setExemptUntil(LocalDate exemptUntil) {
        this.exemptUntil = exemptUntil;
    }

    public String attach() {
        certificateService.attach(
                certificateOf,
                uploads.read(file, "file", CertificateService.MOST_BYTES, CertificateService.kinds()),
                certificateKey);
        Notice.later("The certificate is attached.");
        return back();
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }

    public UUID getCertificateOf() {
        return certificateOf;
    }

    public void setCertificateOf(UUID certificateOf) {
        this.certificateOf = certificateOf;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String revoke() {
        training.revoke(new RevokeCompletion(completionId, reason), key);
        Notice.later("The record no longer counts. It stays on file with your reason.");
        return back();
    }

    private String back() {
        return "person.xhtml?faces-redirect=true&id=" + person.id();
    }

    public String getLead() {
        long owed =
                person.courses().stream().filter(course -> !course.inOrder()).count();
        if (person.courses().isEmpty()) {
            return "No course is asked of this person.";
        }
        return owed == 0
                ? "Every course that is asked of this person is in order."
                : owed == 1 ? "One course is owed." : owed + " courses are owed.";
    }

    /** The records that can be taken back. */
    public List<CompletionRow> getCounting() {
        return record.stream().filter(CompletionRow::counts).toList();
    }

    public PersonTraining getPerson() {
        return person;
    }

    public List<CompletionRow> getRecord() {
        return record;
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCourseCode() {
        return courseCode;
    }

    public void setCourseCode(String courseCode) {
        this.courseCode = courseCode;
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(LocalDate completedOn) {
        this.completedOn = completedOn;
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public UUID getCompletionId() {
        return completionId;
    }

    public void setCompletionId(UUID completionId) {
        this.completionId = completionId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
