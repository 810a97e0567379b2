package org.confidant.foundation.security;

import java.util.Collection;
import java.util.UUID;

/** A room with objects that do not exist for some people, though their roles would show them (INC-18). */
public interface Concealing {

    /** The code by which facts and letters call these objects. */
    String objectType();

    /** The ids of those that do not exist for this person; as few as somebody's own affairs. */
    Collection<UUID> concealedFrom(UUID personId);
}
