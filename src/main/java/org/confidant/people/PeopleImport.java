package org.confidant.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.RuleBroken;

/** A list that was shown and waits to be applied, exactly as shown and once; then its content is forgotten. */
@Entity
@Table(name = "people_import")
public class PeopleImport extends Identified {

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Column(name = "plan_hash")
    private String planHash;

    private byte[] content;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected PeopleImport() {}

    static PeopleImport shown(Upload file, String plan, UUID by, Instant now) {
        var list = new PeopleImport();
        list.fileName = file.name();
        list.sha256 = file.sha256();
        list.planHash = Sha256.hex(plan);
        list.content = file.bytes();
        list.madeBy = by;
        list.madeAt = now;
        return list;
    }

    /** Only what was shown is applied: if people changed since, the list is to be looked at again. */
    void apply(String plan, Instant now) {
        if (appliedAt != null) {
            throw new RuleBroken("This list was applied already.");
        }
        if (!planHash.equals(Sha256.hex(plan))) {
            throw new Conflict(
                    "Somebody changed people since this list was shown. Bring it again and look at it anew.");
        }
        appliedAt = now;
        content = null;
    }

    UUID madeBy() {
        return madeBy;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }
}
