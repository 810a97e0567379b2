package org.confidant.foundation.files;

/**
 * A file that was checked: its size, and its kind by its content.
 *
 * @param name a clean file name, never a path, with an ending that fits the kind
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record Upload(String name, FileKind kind, byte[] bytes, String sha256) {}
