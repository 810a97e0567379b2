package org.confidant.account;

/** What the bearer of a good link is shown before choosing a password. */
public record LinkOffer(LinkPurpose purpose, String name, String signInName) {}
