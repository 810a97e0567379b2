package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.confidant.audit.tree.Checkpoint;
import org.confidant.audit.tree.Hasher;
import org.confidant.audit.tree.NoteKey;
import org.confidant.audit.tree.Proofs;
import org.confidant.foundation.evidence.Inclusion;
import org.confidant.foundation.evidence.Trail;
import org.confidant.foundation.security.InTransaction;

/** The trail as other rooms ask it. */
@ApplicationScoped
class RoomsTrail implements Trail {

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final HexFormat HEX = HexFormat.of();

    private record Row(long seq, byte[] canonical, byte[] previous) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeyRing ring;

    @Inject
    private Sequencer sequencer;

    @Inject
    private Heads heads;

    @Inject
    private HeadsOnDemand onDemand;

    @Override
    public boolean canSeal() {
        return ring.key().isPresent();
    }

    @Override
    public String seal(String kind, String text) {
        return ring.key().orElseThrow().sign(kind, text);
    }

    @Override
    public Optional<String> opened(String kind, String note) {
        return ring.key().flatMap(key -> key.verified(kind, note));
    }

    @Override
    public String code(String kind, String about) {
        return ReadableCode.of(ring.key().orElseThrow().derived(kind, about));
    }

    @Override
    @InTransaction
    public Optional<Inclusion> inclusion(String objectType, String objectId, Set<String> actions) {
        var key = ring.key().orElse(null);
        if (key == null) return Optional.empty();
        var connection = em.unwrap(Connection.class);
        var row = find(connection, objectType, objectId, actions);
        // whoever has the turn may be another node
        for (int look = 0; row.isEmpty() && look < LOOKS; look++) {
            if (look > 0) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            sequencer.catchUp();
            row = find(connection, objectType, objectId, actions);
        }
        if (row.isEmpty()) return Optional.empty();
        long leaf = row.get().seq();
        var head = heads.over(leaf).orElseGet(() -> onDemand.over(key, leaf));
        var path = new Proofs(new StoredNodes(connection)).inclusion(leaf, head.size());
        return Optional.of(new Inclusion(
                new String(row.get().canonical(), StandardCharsets.UTF_8),
                leaf,
                HEX.formatHex(row.get().previous()),
                path.stream().map(HEX::formatHex).toList(),
                head.note(),
                keyOf(key, head)));
    }

    private static String keyOf(TrailKey key, Head head) {
        return key.all().stream()
                .filter(one -> head.note().startsWith(one.name() + "\n"))
                .findFirst()
                .map(NoteKey::line)
                .orElse("");
    }

    private static Optional<Row> find(Connection connection, String type, String id, Set<String> actions) {
        var sql = "select " + EventBytes.COLUMNS + ", l.seq, p.entry_hash from audit_event e"
                + " join audit_leaf l on l.event_id = e.event_id left join audit_leaf p on p.seq = l.seq - 1"
                + " where e.object_type = ? and e.object_id = ? and e.action in (?"
                + ", ?".repeat(actions.size() - 1) + ") order by l.seq limit 1";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, type);
            statement.setString(2, id);
            int at = 3;
            for (var action : actions) statement.setString(at++, action);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                var event = new EventBytes();
                event.read(rows);
                long seq = rows.getLong(EventBytes.COUNT + 1);
                return Optional.of(
                        new Row(seq, event.copy(), seq == 0 ? Hasher.genesis() : rows.getBytes(EventBytes.COUNT + 2)));
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    @Override
    public boolean holds(Inclusion inclusion) {
        var key = ring.key().orElse(null);
        if (key == null) return false;
        try {
            var text = key.verified(inclusion.head()).orElse(null);
            if (text == null) return false;
            var head = Checkpoint.parse(text);
            var hasher = new Hasher();
            var entry = hasher.entry(
                    HEX.parseHex(inclusion.previous()), inclusion.event().getBytes(StandardCharsets.UTF_8));
            var path = inclusion.path().stream().map(HEX::parseHex).toList();
            return Proofs.included(hasher.leaf(entry), inclusion.leaf(), head.size(), path, head.root());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Letters and digits that cannot be taken for each other, in groups. */
    static final class ReadableCode {

        private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        private static final int LENGTH = 28;
        private static final int GROUP = 4;

        private ReadableCode() {}

        /** Five bits for each letter: 140 bits of the 256. */
        static String of(byte[] secret) {
            var bits = new java.math.BigInteger(1, secret);
            var code = new StringBuilder();
            for (int at = 0; at < LENGTH; at++) {
                if (at > 0 && at % GROUP == 0) code.append('-');
                code.append(LETTERS.charAt(bits.shiftRight(at * 5).intValue() & 31));
            }
            return code.toString();
        }
    }
}
