package org.confidant.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;

/** A policy as people speak of it. It is born with its first draft, bears the title of its latest published version, and stays. */
@Entity
@Table(name = "policy")
public class Policy extends Identified {

    private String code;
    private String title;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    protected Policy() {}

    static Policy begun(String code, String title, UUID by, Instant now) {
        var policy = new Policy();
        policy.code = code(code);
        policy.title = title;
        policy.createdBy = by;
        policy.createdAt = now;
        return policy;
    }

    private static String code(String raw) {
        var code = raw == null ? "" : raw.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
            throw new Invalid("code", "Give a short code of letters, numbers and hyphens, for example CONF or IT-02.");
        }
        return code;
    }

    void entitled(String newTitle) {
        title = newTitle;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
