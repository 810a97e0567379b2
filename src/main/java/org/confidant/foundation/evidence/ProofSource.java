package org.confidant.foundation.evidence;

import java.util.List;
import java.util.UUID;

/** A room that keeps what people signed or completed. */
public interface ProofSource {

    /** The code by which facts call these objects. */
    String objectType();

    /** Everything of one person, ever, newest first, as far as the present caller may see it. */
    List<ProofRow> of(UUID personId);

    long count(ProofWish wish);

    /** The ids in their order, from after this one on; from the first for null. */
    List<UUID> ids(ProofWish wish, UUID after, int most);
}
