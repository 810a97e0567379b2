package org.confidant.run;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The servers that carry the application, as {@code -Dconfidant.server} names them. */
public enum ServerKind {
    PAYARA_MICRO("payara-micro"),
    PAYARA_SERVER("payara-server"),
    WILDFLY("wildfly");

    private final String label;

    ServerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Payara Micro, unless the system property says another. */
    public static ServerKind fromSystem() {
        String wanted = System.getProperty("confidant.server", "").strip();
        if (wanted.isEmpty()) {
            return PAYARA_MICRO;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Trouble("-Dconfidant.server=" + wanted + " is none of "
                        + Arrays.stream(values()).map(ServerKind::label).collect(Collectors.joining(", ")) + "."));
    }
}
