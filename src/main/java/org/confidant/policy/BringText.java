package org.confidant.policy;

import org.confidant.policy.text.PolicyText;

/** A text to put into a version, with the name and hash of the file that it came from, if it came from one. */
public record BringText(PolicyText text, String fileName, String fileSha256) {

    public static BringText typed(PolicyText text) {
        return new BringText(text, null, null);
    }
}
