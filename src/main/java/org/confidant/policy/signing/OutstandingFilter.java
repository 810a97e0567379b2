package org.confidant.policy.signing;

/** Whom to show of those whom a version asks. */
public record OutstandingFilter(String words, Show show) {

    /** The groups that a person may want to see. */
    public enum Show {
        OUTSTANDING("Not yet signed", "a.status IN ('ASSIGNED', 'OPENED', 'DECLINED')"),
        OVERDUE("Overdue", "a.status IN ('ASSIGNED', 'OPENED')"),
        DECLINED("Declined", "a.status = 'DECLINED'"),
        SIGNED("Signed", "a.status = 'SIGNED'"),
        EXEMPT("Exempt", "a.status = 'EXEMPT'");

        private final String label;
        private final String sql;

        Show(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        public String getLabel() {
            return label;
        }
    }

    public OutstandingFilter {
        words = words == null ? "" : words.strip();
        if (words.length() > 100) words = words.substring(0, 100);
        show = show == null ? Show.OUTSTANDING : show;
    }

    String sql() {
        return show.sql;
    }

    String like() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
