package org.confidant.foundation.jobs;

/** Fired by who leaves work to a job: it runs as soon as the transaction has succeeded. */
public record JobWanted(String name) {}
