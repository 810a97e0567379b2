package org.confidant.policy.signing;

import org.confidant.foundation.files.FileKind;

/** A page that was signed by hand. */
public record ScannedPage(FileKind kind, byte[] bytes) {}
