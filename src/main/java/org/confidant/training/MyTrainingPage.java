package org.confidant.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;

/** One's own courses, record and certificates. */
@Named
@ViewScoped
public class MyTrainingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TrainingService training;

    @Inject
    private CertificateService certificateService;

    @Inject
    private Uploads uploads;

    private final UUID certificateKey = Ids.next();
    private String cursor;
    private String next;
    private List<CourseState> courses = List.of();
    private List<CompletionRow> record = List.of();
    private List<CertificateRow> certificates = List.of();
    private UUID certificateOf;
    private transient Part file;

    public void load() {
        courses = training.mine();
        var slice = training.myCompletions(SliceRequest.page(cursor));
        record = slice.rows();
        next = slice.next();
        certificates = certificateService.mine();
    }

    public String attach() {
        certificateService.attach(
                certificateOf,
                uploads.read(file, "file", CertificateService.MOST_BYTES, CertificateService.kinds()),
                certificateKey);
        Notice.later("The certificate is attached.");
        return "mine?faces-redirect=true";
    }

    public String getLead() {
        if (courses.isEmpty()) {
            return "No course is asked of you.";
        }
        long owed = courses.stream().filter(course -> !course.inOrder()).count();
        return owed == 0
                ? "Every course that is asked of you is in order."
                : owed == 1 ? "One course needs you." : owed + " courses need you.";
    }

    public List<CourseState> getCourses() {
        return courses;
    }

    public List<CompletionRow> getRecord() {
        return record;
    }

    /** The records that a certificate can be attached to. */
    public List<CompletionRow> getCounting() {
        return record.stream().filter(CompletionRow::counts).toList();
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }

    public String getNext() {
        return next;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
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
}
