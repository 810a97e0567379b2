package org.confidant.incident;

/**
 * What was advised about telling the Commissioner, each null where nothing was.
 *
 * @param grid by likelihood and severity (INC-11)
 * @param rights by the test of Article 33 (INC-15)
 * @param officer by the data protection officer
 */
record Advices(Choice grid, Choice rights, Choice officer) {

    /** Which of them a decision goes against, in words; null when none. */
    String against(Choice decision) {
        if (grid != null && grid != decision) return "the grid";
        if (rights != null && rights != decision) return "the risk to people that was found";
        if (officer != null && officer != decision) return "the advice of the data protection officer";
        return null;
    }
}
