package org.confidant.foundation.fact;

import org.confidant.foundation.files.Sha256;

/**
 * What happened, as the audit trail keeps it: codes, ids and hashes, never a narrative, a name or a secret (AUD-03).
 * Fired as a CDI event inside the business transaction, so that there is no change without its record.
 *
 * @param action code such as INCIDENT_SUBMITTED
 * @param objectType code such as INCIDENT
 * @param objectId the object's id; null when there is none
 * @param reason a code or a short neutral phrase; null when there is none
 * @param beforeHash SHA-256 of the former value, or null
 * @param afterHash SHA-256 of the new value, or null
 * @param ruleVersion version of the legal rule applied, or null
 */
public record Fact(
        String action,
        String objectType,
        String objectId,
        String reason,
        String beforeHash,
        String afterHash,
        String ruleVersion) {

    public static Fact of(String action, String objectType, Object objectId) {
        return new Fact(action, objectType, objectId == null ? null : objectId.toString(), null, null, null, null);
    }

    public Fact because(String code) {
        return new Fact(action, objectType, objectId, code, beforeHash, afterHash, ruleVersion);
    }

    /** Keeps the hashes of both values. */
    public Fact changed(Object before, Object after) {
        return new Fact(action, objectType, objectId, reason, hash(before), hash(after), ruleVersion);
    }

    public Fact under(String version) {
        return new Fact(action, objectType, objectId, reason, beforeHash, afterHash, version);
    }

    private static String hash(Object value) {
        return value == null ? null : Sha256.hex(value.toString());
    }
}
