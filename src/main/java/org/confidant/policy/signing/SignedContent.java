package org.confidant.policy.signing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.confidant.foundation.evidence.CanonicalJson;

/**
 * What somebody said and to what, in the form whose hash the audit trail keeps (rulebook 1.3, leafHash): everything on a
 * receipt but what came afterwards. What has no value is left out, so that a later version of Confidant, which may know
 * more, finds the same hash.
 */
public final class SignedContent {

    private SignedContent() {}

    /** Canonical JSON (RFC 8785). */
    public static String text(Receipt receipt) {
        return CanonicalJson.of(of(receipt));
    }

    public static JsonObject of(Receipt receipt) {
        var content = Json.createObjectBuilder();
        put(content, "id", receipt.id());
        put(content, "assignmentId", receipt.assignmentId());
        put(content, "personId", receipt.personId());
        put(content, "personName", receipt.personName());
        put(content, "jobTitle", receipt.jobTitle());
        put(content, "employmentType", receipt.employmentType());
        put(content, "policyId", receipt.policyId());
        put(content, "policyVersionId", receipt.policyVersionId());
        put(content, "policyTitle", receipt.policyTitle());
        put(content, "versionNumber", receipt.versionNumber());
        put(content, "language", receipt.language());
        put(content, "textSha256", receipt.textSha256());
        put(content, "artefactSha256", receipt.artefactSha256());
        put(content, "declarationSha256", receipt.declarationSha256());
        put(content, "decision", receipt.decision());
        put(content, "remark", receipt.remark());
        put(content, "signedAt", receipt.signedAt());
        put(content, "zoneId", receipt.zoneId());
        put(content, "localOffset", receipt.localOffset());
        put(content, "dueOn", receipt.dueOn());
        content.add("late", receipt.late());
        put(content, "openedAt", receipt.openedAt());
        put(content, "authnMethod", receipt.authnMethod());
        put(content, "authnAt", receipt.authnAt());
        content.add("reauthenticated", receipt.reauthenticated());
        var statements = Json.createArrayBuilder();
        for (var statement : receipt.statements()) {
            statements.add(Json.createObjectBuilder()
                    .add("text", statement.text())
                    .add("sha256", statement.sha256())
                    .add("affirmed", statement.affirmed()));
        }
        content.add("statements", statements);
        if (receipt.reading() != null) {
            content.add(
                    "reading",
                    Json.createObjectBuilder()
                            .add("scrolledPct", receipt.reading().scrolledPct())
                            .add("seconds", receipt.reading().seconds()));
        }
        if (receipt.quiz() != null) {
            content.add(
                    "quiz",
                    Json.createObjectBuilder()
                            .add("attemptId", receipt.quiz().attemptId().toString())
                            .add("attemptNo", receipt.quiz().attemptNo())
                            .add("right", receipt.quiz().right())
                            .add("asked", receipt.quiz().asked())
                            .add("passMark", receipt.quiz().passMark()));
        }
        if (receipt.paper() != null) {
            content.add(
                    "paper",
                    Json.createObjectBuilder()
                            .add("signedOn", receipt.paper().signedOn().toString())
                            .add("witnessId", receipt.paper().witnessId().toString())
                            .add("witnessName", receipt.paper().witnessName())
                            .add("scanSha256", receipt.paper().scanSha256()));
        }
        return content.build();
    }

    private static void put(JsonObjectBuilder content, String name, Object value) {
        if (value != null) content.add(name, value.toString());
    }
}
