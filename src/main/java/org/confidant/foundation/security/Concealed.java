package org.confidant.foundation.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What does not exist for the present caller. Whoever lists things that point at objects of any room leaves these out in
 * its query, so that neither pages nor counts nor searches tell of them.
 */
@ApplicationScoped
public class Concealed {

    @Inject
    @Any
    private Instance<Concealing> rooms;

    @Inject
    private Caller caller;

    /** Object ids by object type, as facts and letters write them; without the types of which nothing is concealed. */
    public Map<String, Collection<String>> fromCaller() {
        var concealed = new TreeMap<String, Collection<String>>();
        if (!caller.signedIn() || caller.isSystem()) return concealed;
        for (var room : rooms) {
            var ids = room.concealedFrom(caller.personId()).stream()
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) concealed.put(room.objectType(), ids);
        }
        return concealed;
    }
}
