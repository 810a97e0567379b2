package org.confidant.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;

/**
 * Where a request comes from. What {@code X-Forwarded-For} says is believed only as far as trusted proxies have said
 * it: read from its end, where the nearest proxy wrote, the first address that is not a trusted proxy's is the caller's.
 * Whatever stands before it anybody could have sent.
 */
final class ClientAddress {

    private ClientAddress() {}

    static String of(HttpServletRequest request, Set<String> proxies) {
        return of(
                request.getRemoteAddr(),
                String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))),
                proxies);
    }

    static String of(String peer, String forwarded, Set<String> proxies) {
        var address = peer;
        var chain = forwarded.split(",");
        for (int i = chain.length - 1; i >= 0 && proxies.contains(address); i--) {
            var before = bare(chain[i].strip());
            if (before.isEmpty()) break;
            address = before;
        }
        return address;
    }

    /** Without a port and brackets; empty when it is no address at all. */
    private static String bare(String text) {
        if (text.matches("\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?")) return text.replaceFirst(":\\d+$", "");
        if (text.matches("\\[[0-9A-Fa-f:.]+](:\\d+)?")) return text.substring(1, text.indexOf(']'));
        return text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*") ? text : "";
    }
}
