package org.confidant.incident.notice;

/** A report as a file. */
public record ReportFile(String name, String mediaType, byte[] bytes) {}
