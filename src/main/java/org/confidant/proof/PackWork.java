package org.confidant.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.evidence.EvidencePacks;
import org.confidant.foundation.evidence.ProofSource;
import org.confidant.foundation.evidence.ProofWish;
import org.confidant.foundation.time.When;

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
        // the job may see everything, who asked for the pack perhaps not
        var told = rooms.stream()
                .filter(room -> pack.withTraining() || !ProofService.isTraining(room))
                .toList();
        var out = new Pieces(pack.id());
        writer.write(
                out,
                pack.words(),
                told.stream().map(room -> of(room, wish)).toList(),
                pack.total() <= MOST_WITH_PAPERS,
                list(told, wish),
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
    private static List<List<?>> list(List<ProofSource> rooms, ProofWish wish) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("kind", "title", "said", "at", "standing", "id"));
        if (wish.personId() != null)
            rooms.stream()
                    .flatMap(room -> room.of(wish.personId()).stream())
                    .filter(row -> isIn(wish, When.dayOf(row.at())))
                    .map(row -> List.of(row.kind(), row.title(), row.said(), row.at(), row.standing(), row.id()))
                    .forEach(rows::add);
        return rows;
    }

    private static boolean isIn(ProofWish wish, LocalDate day) {
        return wish.from() == null || !day.isBefore(wish.from()) && !day.isAfter(wish.to());
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
