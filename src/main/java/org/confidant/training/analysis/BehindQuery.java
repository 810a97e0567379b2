package org.confidant.training.analysis;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** Which figure the REST door is asked about. */
public class BehindQuery {

    @QueryParam("asOf")
    private String asOf;

    @QueryParam("scope")
    private String scope;

    @QueryParam("key")
    private String key;

    @QueryParam("part")
    private String part;

    Behind asked(LocalDate today) {
        return Behind.asked(asOf, scope, key, part, today);
    }
}
