package org.confidant.agreement;

import java.util.Collection;
import java.util.List;

/** What lies on the table when a step is to be taken: the files received, and the clauses that are not settled. */
record Evidence(boolean signedCopy, boolean receipt, boolean certificate, List<String> missingClauses) {

    static Evidence of(Collection<FileRow> files, List<String> missingClauses) {
        return new Evidence(
                has(files, FileUse.SIGNED_COPY),
                has(files, FileUse.RETURN_RECEIPT),
                has(files, FileUse.DELETION_CERTIFICATE),
                missingClauses);
    }

    private static boolean has(Collection<FileRow> files, FileUse use) {
        return files.stream().anyMatch(file -> file.use() == use);
    }
}
