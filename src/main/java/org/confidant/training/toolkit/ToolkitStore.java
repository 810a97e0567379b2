package org.confidant.training.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;

/** Every version of the evidence, and who endorsed it. */
@ApplicationScoped
class ToolkitStore {

    private static final String LATEST =
            " and not exists (select 1 from training_evidence n where n.series_id = e.series_id"
                    + " and n.version_no > e.version_no)";

    @PersistenceContext
    private EntityManager em;

    /** Who endorsed a version, and when. */
    record Endorsed(UUID by, Instant at) {}

    void add(ToolkitEvidence evidence) {
        em.persist(evidence);
        em.flush();
    }

    Optional<ToolkitEvidence> find(UUID id) {
        return Optional.ofNullable(em.find(ToolkitEvidence.class, id));
    }

    /** The latest of each series first, all versions. */
    List<ToolkitEvidence> all() {
        return em.createQuery("select e from ToolkitEvidence e order by e.recordedAt desc, e.id", ToolkitEvidence.class)
                .setMaxResults(200)
                .getResultList();
    }

    boolean latest(UUID id) {
        return !em.createNativeQuery("select 1, e.id from training_evidence e where e.id = ?1" + LATEST)
                .setParameter(1, id.toString())
                .getResultList()
                .isEmpty();
    }

    void endorse(UUID evidence, UUID who, Instant now) {
        em.createNativeQuery("insert into training_endorsement (evidence_id, endorsed_by, endorsed_at)"
                        + " values (?1, ?2, ?3)")
                .setParameter(1, evidence.toString())
                .setParameter(2, who.toString())
                .setParameter(3, Rows.utc(now))
                .executeUpdate();
    }

    Optional<Endorsed> endorsed(UUID evidence) {
        List<?> rows = em.createNativeQuery(
                        "select endorsed_by, endorsed_at from training_endorsement where evidence_id = ?1")
                .setParameter(1, evidence.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Endorsed(Rows.uuid(row[0]), Rows.instant(row[1])))
                .findFirst();
    }

    /** What there is for a year, endorsed in its latest version. */
    Set<EvidenceKind> endorsedKinds(int year) {
        var kinds = EnumSet.noneOf(EvidenceKind.class);
        List<?> rows = em.createNativeQuery("select distinct e.kind, e.dspt_year from training_evidence e"
                        + " join training_endorsement x on x.evidence_id = e.id where e.dspt_year = ?1" + LATEST)
                .setParameter(1, year)
                .getResultList();
        rows.forEach(row -> kinds.add(EvidenceKind.valueOf((String) ((Object[]) row)[0])));
        return kinds;
    }
}
