package org.confidant.audit.proof;

import java.util.List;
import java.util.function.Supplier;
import org.confidant.audit.tree.Proofs;

/** The heads of a pack, and that each continues the one before. */
final class PackHeads {

    private PackHeads() {}

    /** The newest sealed head, or a new one when that does not reach this leaf or has another key's name. */
    static Head over(long leaf, Heads heads, TrailKey key, Supplier<Head> sealedNow) {
        return heads.largest()
                .filter(head -> head.size() > leaf)
                .filter(head -> head.note().startsWith(key.current().name() + "\n"))
                .orElseGet(sealedNow);
    }

    /**
     * @param dayEnds from the first end of a day after the first event on, so that it is seen to have stood there since
     */
    static void write(PackWriter pack, Proofs proofs, List<Head> dayEnds, Head last, TrailKey key) {
        var lines = new StringBuilder();
        String before = null;
        long size = 0;
        for (var head : dayEnds) {
            if (!head.note().startsWith(key.current().name() + "\n")) continue;
            var name = "heads/" + head.day() + ".txt";
            pack.file(name, head.note());
            if (before != null) lines.append(line(before, name, proofs.consistency(size, head.size())));
            before = name;
            size = head.size();
        }
        pack.file("head.txt", last.note());
        if (before != null) lines.append(line(before, "head.txt", proofs.consistency(size, last.size())));
        pack.file("consistency.txt", lines.toString());
    }

    private static String line(String first, String second, List<byte[]> path) {
        return first + " " + second + " " + PackWriter.hashes(path) + "\n";
    }
}
