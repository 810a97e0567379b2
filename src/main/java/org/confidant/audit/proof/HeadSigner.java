package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.confidant.audit.tree.Checkpoint;
import org.confidant.audit.tree.Proofs;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.InNewTransaction;
import org.confidant.foundation.security.InTransaction;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;

/** Signs the tree as it is now. */
@ApplicationScoped
class HeadSigner {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Heads heads;

    @Inject
    private PeopleService people;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** In a transaction of its own, so that others find the head at once. */
    @InNewTransaction
    Head signNow(TrailKey key, Occasion occasion) {
        return sign(key, occasion, null);
    }

    /** @param day the day that ended, or null */
    @InTransaction
    Head sign(TrailKey key, Occasion occasion, LocalDate day) {
        var head = head(key, occasion, day);
        heads.add(head);
        facts.fire(Fact.of("TREE_HEAD_SIGNED", "TREE_HEAD", head.id())
                .because(occasion.name())
                .changed(null, head.note()));
        if (day != null) tell(head);
        return head;
    }

    private Head head(TrailKey key, Occasion occasion, LocalDate day) {
        try {
            var connection = em.unwrap(Connection.class);
            long size = Leaves.size(connection);
            var root = new Proofs(new StoredNodes(connection)).root(size);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var text = new Checkpoint(key.current().name(), size, root, now).text();
            return new Head(Ids.next(), size, root, now, occasion, day, key.sign(text));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Whoever keeps the letters can tell, years later, whether a head was replaced. */
    private void tell(Head head) {
        var hash = Sha256.hex(head.note());
        for (var officer : people.holders(Role.DPO)) {
            outbox.post(new Letter(
                    officer.id(),
                    officer.email(),
                    "Seal of the audit trail, " + head.day(),
                    "The audit trail was sealed at the end of " + head.day() + ".\n\nSHA-256 of the signed tree head:\n"
                            + hash + "\n\nKeep this letter. With it, the head of that day can be told from any other:\n"
                            + outbox.link("/audit/proof.xhtml") + "\n",
                    "audit-head " + head.day() + " " + officer.id()));
        }
    }
}
