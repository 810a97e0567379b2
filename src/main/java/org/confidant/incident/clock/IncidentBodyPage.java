package org.confidant.incident.clock;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.LocalMoment;
import org.confidant.incident.CasePage;
import org.confidant.incident.Known;
import org.confidant.incident.Moments;

/** Whether one of the others is told of a case, and why or why not. */
@Named
@ViewScoped
public class IncidentBodyPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private OtherPartyService parties;

    private OtherBody body;
    private long bodyVersion;
    private Known needed;
    private String reason;
    private LocalDate toldDate;
    private LocalTime toldTime;
    private String toldOffset;
    private String reference;
    private String icoReference;

    @Override
    public void load() {
        super.load();
        if (body == null) throw new NotFound();
        var seen = parties.view(getId()).bodies().stream()
                .filter(one -> one.body() == body)
                .findFirst()
                .orElseThrow(NotFound::new);
        bodyVersion = seen.version();
        needed = seen.needed();
        reason = seen.reason();
        reference = seen.reference();
        icoReference = seen.icoReference();
        if (seen.toldAt() != null) {
            var local = seen.toldAt().atZone(LocalMoment.ZONE);
            toldDate = local.toLocalDate();
            toldTime = local.toLocalTime();
            toldOffset = local.getOffset().getId();
        }
    }

    public String record() {
        parties.record(getId(), body, bodyVersion, new RecordBody(needed, reason, told(), reference, icoReference));
        Notice.later("Recorded.");
        return "others.xhtml?faces-redirect=true&id=" + getId();
    }

    private OffsetDateTime told() {
        return toldDate == null && toldTime == null
                ? null
                : Moments.needed(toldDate, toldTime, isTwice() ? toldOffset : null, "toldAt");
    }

    public boolean isToolkit() {
        return body == OtherBody.TOOLKIT;
    }

    public boolean isTwice() {
        return Moments.twice(toldDate, toldTime);
    }

    public OtherBody getBody() {
        return body;
    }

    public void setBody(OtherBody body) {
        this.body = body;
    }

    public Known getNeeded() {
        return needed;
    }

    public void setNeeded(Known needed) {
        this.needed = needed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getToldDate() {
        return toldDate;
    }

    public void setToldDate(LocalDate toldDate) {
        this.toldDate = toldDate;
    }

    public LocalTime getToldTime() {
        return toldTime;
    }

    public void setToldTime(LocalTime toldTime) {
        this.toldTime = toldTime;
    }

    public String getToldOffset() {
        return toldOffset;
    }

    public void setToldOffset(String toldOffset) {
        this.toldOffset = toldOffset;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getIcoReference() {
        return icoReference;
    }

    public void setIcoReference(String icoReference) {
        this.icoReference = icoReference;
    }
}
