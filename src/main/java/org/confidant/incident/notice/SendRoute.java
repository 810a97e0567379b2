package org.confidant.incident.notice;

/** How a person sent a report (CLK-09). */
public enum SendRoute {
    TOOLKIT("Through the incident tool of the toolkit"),
    FORM("By the Commissioner's own form"),
    TELEPHONE("By telephone");

    private final String words;

    SendRoute(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
