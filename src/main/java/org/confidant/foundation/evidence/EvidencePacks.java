package org.confidant.foundation.evidence;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Writes packs that prove themselves, however many things they are about, in bounded memory. */
public interface EvidencePacks {

    /** Things of one kind, in pieces. */
    interface Things {
        String objectType();

        /** The ids from after this one on; none when there are no more. */
        List<UUID> next(UUID after, int most);
    }

    /**
     * Writes the pack. In no transaction: it may take minutes.
     *
     * @param words what the pack is about, for its README
     * @param things what it is about
     * @param papers whether each thing brings its documents; else each brings a line
     * @param list a table of what is in it, for people
     * @param done hears how many things are done
     * @return how many events are in it
     */
    long write(
            OutputStream out, String words, List<Things> things, boolean papers, List<List<?>> list, LongConsumer done);
}
