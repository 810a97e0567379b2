package org.confidant.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** The packs of evidence that somebody asked for, and for those who may, asking for others. */
@Named
@RequestScoped
public class ProofPacksPage {

    @Inject
    private ProofService proof;

    @Inject
    private Caller caller;

    private List<PackRow> packs;
    private PackKind kind;
    private UUID policy;
    private LocalDate from;
    private LocalDate to;

    public String ask() {
        proof.ask(new AskForPack(kind, policy, from, to));
        Notice.later("The pack is being made. It stays here for seven days when it is ready.");
        return "packs.xhtml?faces-redirect=true";
    }

    public boolean isAsking() {
        return caller.may(Permission.SEE_COVERAGE) || caller.may(Permission.SEE_AUDIT);
    }

    public List<PackRow> getPacks() {
        if (packs == null) packs = proof.packs();
        return packs;
    }

    public boolean isWaiting() {
        return getPacks().stream().anyMatch(PackRow::isUnderWay);
    }

    public String getLead() {
        long under = getPacks().stream().filter(PackRow::isUnderWay).count();
        long ready = getPacks().stream().filter(PackRow::isReady).count();
        if (getPacks().isEmpty()) return "A pack proves to anybody, without Confidant, what was signed and completed.";
        return (ready == 1 ? "One pack is" : ready + " packs are") + " ready"
                + (under == 0 ? "." : ", " + under + (under == 1 ? " is" : " are") + " being made.");
    }

    public List<PackKind> getKinds() {
        return Arrays.asList(PackKind.POLICY, PackKind.PERIOD);
    }

    public Map<UUID, String> getPolicies() {
        return proof.policies();
    }

    public PackKind getKind() {
        return kind;
    }

    public void setKind(PackKind kind) {
        this.kind = kind;
    }

    public UUID getPolicy() {
        return policy;
    }

    public void setPolicy(UUID policy) {
        this.policy = policy;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
