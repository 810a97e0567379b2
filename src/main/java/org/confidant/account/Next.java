package org.confidant.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: a path on this very site, never an address elsewhere. */
final class Next {

    static final String HOME = "/";
    private static final int LONGEST = 1_000;

    private Next() {}

    /** The path if it can only mean a page of this site, else the home page. */
    static String safe(String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        boolean plain = wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        var path = wanted.split("[?#]", 2)[0];
        return plain && !path.contains("//") && !path.startsWith("/sign-") && !path.startsWith("/api/") ? wanted : HOME;
    }

    /** As the value of a query parameter. */
    static String parameter(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
