package org.confidant.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.evidence.EvidencePacks;
import org.confidant.foundation.evidence.ProofRow;
import org.confidant.foundation.evidence.ProofSource;
import org.confidant.foundation.evidence.ProofWish;

/** Makes one pack, piece by piece, in no transaction. */
@ApplicationScoped
class PackWork {

    /** Above this a pack has one line for each thing instead of its documents. */
    static final int MOST_WITH_PAPERS = 500;

    private static final int PIECE = 1024 * 1024;

    @Inject
    @Any
    private Instance<ProofSource> rooms;

    @Inject
    private EvidencePacks writer;

    @Inject
    private Packs packs;

    void make(PackRow pack) {
        var wish = new AskForPack(pack.kind(), pack.about(), pack.from(), pack.to()).wish();
        var things = new ArrayList<EvidencePacks.Things>();
        for (var room : rooms) if (pack.withTraining() || !ProofService.isTraining(room)) things.add(of(room, wish));
        var out = new Pieces(pack.id());
        writer.write(
                out,
                pack.words(),
                things,
                pack.total() <= MOST_WITH_PAPERS,
                () -> list(wish.personId()),
                done -> packs.progress(pack.id(), done));
        out.flushLast();
    }

    private static EvidencePacks.Things of(ProofSource room, ProofWish wish) {
        return new EvidencePacks.Things() {
            @Override
            public String objectType() {
                return room.objectType();
            }

            @Override
            public List<UUID> next(UUID after, int most) {
                return room.ids(wish, after, most);
            }
        };
    }

    /** For a person everything is listed; what is about many people lists itself in its documents. */
    private Iterator<String> list(UUID person) {
        var lines = new ArrayList<String>();
        lines.add("kind,title,said,at,standing,id");
        if (person != null)
            rooms.stream()
                    .flatMap(room -> room.of(person).stream())
                    .map(PackWork::csv)
                    .forEach(lines::add);
        return lines.iterator();
    }

    private static String csv(ProofRow row) {
        return String.join(
                ",",
                quoted(row.kind()),
                quoted(row.title()),
                quoted(row.said()),
                row.at().toString(),
                quoted(row.standing()),
                row.id().toString());
    }

    /** A value that a spreadsheet would take for a formula is made a text. */
    static String quoted(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Keeps one piece in memory. */
    private final class Pieces extends OutputStream {

        private final UUID pack;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int position;

        private Pieces(UUID pack) {
            this.pack = pack;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, from, piece, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                if (filled == PIECE) flushLast();
            }
        }

        private void flushLast() {
            if (filled == 0) return;
            packs.piece(pack, position++, java.util.Arrays.copyOf(piece, filled));
            filled = 0;
        }
    }
}
