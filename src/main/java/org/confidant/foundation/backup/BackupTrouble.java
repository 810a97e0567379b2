package org.confidant.foundation.backup;

/** Why a backup was not made or not brought back, in one sentence for whoever runs it. */
final class BackupTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    BackupTrouble(String sentence) {
        super(sentence);
    }
}
