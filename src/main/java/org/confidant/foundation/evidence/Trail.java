package org.confidant.foundation.evidence;

import java.util.Optional;
import java.util.Set;

/** What the audit trail proves for rooms that hand out evidence. They know it by this interface alone. */
public interface Trail {

    /** Whether there is a key to seal with. Without one nothing can be proved yet. */
    boolean canSeal();

    /**
     * Signs a text with the key of the trail.
     *
     * @param kind of the note: one of this kind never passes for one of another, nor for a tree head
     * @param text ends with a line feed
     */
    String seal(String kind, String text);

    /** The text of a note of this kind, if it bears our signature; also one of a former key. */
    Optional<String> opened(String kind, String note);

    /** 140 bits that follow from the thing and the key, so that they need not be kept to be said again. */
    String code(String kind, String about);

    /** The first such event about the object, with the proof that it stands in a signed tree; signs one if need be. */
    Optional<Inclusion> inclusion(String objectType, String objectId, Set<String> actions);

    /** Whether the proof holds, and its head bears our signature. Asks no database. */
    boolean holds(Inclusion inclusion);
}
