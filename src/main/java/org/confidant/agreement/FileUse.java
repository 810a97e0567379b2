package org.confidant.agreement;

import java.util.Arrays;
import org.confidant.foundation.problem.Invalid;

/** What a stored file proves. */
public enum FileUse {
    SIGNED_COPY("Signed copy"),
    RETURN_RECEIPT("Receipt for returned data"),
    DELETION_CERTIFICATE("Certificate of deletion");

    private final String words;

    FileUse(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }

    static FileUse named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("use", "Choose what the file is."));
    }
}
