package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;

/** What was found, decided and received about agreements: added to, never changed. */
@ApplicationScoped
class AgreementRecords {

    @PersistenceContext
    private EntityManager em;

    void add(Object evidence) {
        em.persist(evidence);
    }

    /** The latest answer about each clause; clauses that nobody looked for are left out. */
    Map<Clause, ClauseReview> latestReviews(UUID agreementId) {
        var latest = new EnumMap<Clause, ClauseReview>(Clause.class);
        em.createQuery(
                        "select r from ClauseReview r where r.agreementId = :id order by r.reviewedAt, r.id",
                        ClauseReview.class)
                .setParameter("id", agreementId)
                .getResultList()
                .forEach(review -> latest.put(review.clause(), review));
        return latest;
    }

    /** The latest waiver for each clause. */
    Map<Clause, ClauseWaiver> waivers(UUID agreementId) {
        var latest = new EnumMap<Clause, ClauseWaiver>(Clause.class);
        em.createQuery(
                        "select w from ClauseWaiver w where w.agreementId = :id order by w.givenAt, w.id",
                        ClauseWaiver.class)
                .setParameter("id", agreementId)
                .getResultList()
                .forEach(waiver -> latest.put(waiver.clause(), waiver));
        return latest;
    }

    Checklist checklist(Agreement agreement) {
        return checklist(agreement, latestReviews(agreement.id()), waivers(agreement.id()));
    }

    Checklist checklist(Agreement agreement, Map<Clause, ClauseReview> reviews, Map<Clause, ClauseWaiver> waivers) {
        var answers = new EnumMap<Clause, Checklist.Answer>(Clause.class);
        reviews.forEach((clause, review) -> {
            var waiver = waivers.get(clause);
            answers.put(clause, new Checklist.Answer(review.status(), waiver == null ? null : waiver.validUntil()));
        });
        return new Checklist(
                answers, agreement.direction(), agreement.processing().subProcessing());
    }

    /** Newest first, without their content. */
    List<FileRow> files(UUID agreementId) {
        return em.createQuery(
                        "select new org.confidant.agreement.FileRow(f.id, f.use, f.name, f.fileSize, f.sha256, f.addedBy, f.name,"
                                + " f.addedAt) from AgreementFile f where f.agreementId = :id order by f.addedAt desc, f.id desc",
                        FileRow.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    AgreementFile file(UUID agreementId, UUID fileId) {
        var found = em.find(AgreementFile.class, fileId);
        if (found == null || !found.agreementId().equals(agreementId)) throw new NotFound();
        return found;
    }

    /** Newest first. */
    List<AgreementStep> steps(UUID agreementId) {
        return em.createQuery(
                        "select s from AgreementStep s where s.agreementId = :id order by s.takenAt desc, s.id desc",
                        AgreementStep.class)
                .setParameter("id", agreementId)
                .getResultList();
    }
}
