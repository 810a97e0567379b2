package org.confidant.foundation.mail;

import java.util.UUID;

/**
 * A letter to one person: references and links only, never what a case is about (EML-04).
 *
 * @param personId the recipient; null when the recipient is nobody we keep
 * @param dedupeKey a second letter with the same key is not written; null for none
 */
public record Letter(UUID personId, String toAddress, String subject, String text, String dedupeKey) {}
