package org.confidant.foundation.evidence;

import java.util.List;

/** A room whose objects have documents: what was signed, what was agreed. */
public interface PaperSource {

    /** The code by which facts call these objects. */
    String objectType();

    /** The documents of this object that the present caller may see; none when it is gone or not to be seen. */
    List<Paper> papers(String objectId);

    /** The object in one line of JSON, for packs with too many objects for documents; null when there is none. */
    default String line(String objectId) {
        return null;
    }
}
