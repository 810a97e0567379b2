package org.confidant.audit.proof;

import java.nio.file.Path;

/** A pack that was made. The file is the receiver's to delete. */
public record EvidencePack(String name, Path file, long events) {}
