package org.confidant.incident.clock;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.incident.CasePage;
import org.confidant.incident.Moments;

/** That the other party of an agreement was told, or that the case is not about it after all. */
@Named
@ViewScoped
public class IncidentPartyPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private OtherPartyService parties;

    private UUID party;
    private long partyVersion;
    private LocalDate toldDate;
    private LocalTime toldTime;
    private String toldOffset;
    private String how;
    private String why;
    private transient Others.Party seen;

    @Override
    public void load() {
        super.load();
        partyVersion = getSeen().version();
    }

    public String told() {
        var at = Moments.needed(toldDate, toldTime, toldOffset, "toldAt");
        parties.told(getId(), party, partyVersion, new TellParty(at, how));
        Notice.later("It is recorded that they were told.");
        return "others.xhtml?faces-redirect=true&id=" + getId();
    }

    public String takeOff() {
        parties.takeOff(getId(), party, partyVersion, why);
        Notice.later("The agreement is taken off the case.");
        return "others.xhtml?faces-redirect=true&id=" + getId();
    }

    public Others.Party getSeen() {
        if (seen == null)
            seen = parties.view(getId()).parties().stream()
                    .filter(one -> one.id().equals(party))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        return seen;
    }

    public boolean isTwice() {
        return Moments.twice(toldDate, toldTime);
    }

    public UUID getParty() {
        return party;
    }

    public void setParty(UUID party) {
        this.party = party;
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

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
