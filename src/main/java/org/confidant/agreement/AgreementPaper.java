package org.confidant.agreement;

/** A stored PDF with its content. */
public record AgreementPaper(String name, String sha256, byte[] content) {}
