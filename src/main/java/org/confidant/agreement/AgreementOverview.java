package org.confidant.agreement;

/** How the agreements stand as a whole; counts stop at 1,001, which stands for "more than 1,000". */
public record AgreementOverview(long inForce, long beforeEffect, long waitingForDpo, AgreementRow firstToEnd) {}
