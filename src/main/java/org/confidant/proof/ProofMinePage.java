package org.confidant.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.evidence.ProofRow;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;

/** Everything that one person signed and completed: one's own, or with the right to, that of somebody else. */
@Named
@RequestScoped
public class ProofMinePage {

    @Inject
    private ProofService proof;

    @Inject
    private Caller caller;

    private UUID id;
    private List<ProofRow> rows;
    private String name;

    public void loadMine() {
        id = null;
        rows = proof.mine();
    }

    public void loadPerson() {
        if (id == null) throw new NotFound();
        name = proof.nameOf(id);
        rows = proof.ofPerson(id);
    }

    public String ask() {
        proof.ask(new AskForPack(PackKind.PERSON, id == null ? caller.personId() : id, null, null));
        Notice.later("The pack is being made. It is ready in a moment and stays here for seven days.");
        return "packs.xhtml?faces-redirect=true";
    }

    /** Also after a button was pressed, when nothing was loaded before. */
    public List<ProofRow> getRows() {
        if (rows == null && id == null) loadMine();
        if (rows == null) loadPerson();
        return rows;
    }

    public String getName() {
        getRows();
        return name;
    }

    public String getLead() {
        getRows();
        var whose = name == null ? "You have" : name + " has";
        if (rows.isEmpty()) return whose + " signed or completed nothing yet.";
        long counting = rows.stream().filter(ProofRow::counts).count();
        if (rows.size() == 1)
            return whose + " signed or completed one thing; it " + (counting == 1 ? "counts" : "does not count")
                    + " today.";
        return whose + " signed or completed " + rows.size() + " things; " + (counting == 0 ? "none" : counting)
                + (counting == 1 ? " counts today." : " count today.");
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
