package org.confidant.foundation.mail;

import java.util.UUID;

/**
 * A letter to one person: references and links only, never what a case is about (EML-04).
 *
 * @param personId the recipient; null when the recipient is nobody we keep
 * @param dedupeKey a second letter with the same key is not written; null for none
 * @param aboutType what kind of object it is about, by the code that facts use; null when it is about none that could be
 *     concealed from an administrator
 * @param aboutId that object's id, or null
 */
public record Letter(
        UUID personId,
        String toAddress,
        String subject,
        String text,
        String dedupeKey,
        String aboutType,
        String aboutId) {

    public Letter(UUID personId, String toAddress, String subject, String text, String dedupeKey) {
        this(personId, toAddress, subject, text, dedupeKey, null, null);
    }

    /** For whom that object does not exist, the letter does not either (INC-18). */
    public Letter about(String objectType, Object objectId) {
        return new Letter(personId, toAddress, subject, text, dedupeKey, objectType, objectId.toString());
    }
}
