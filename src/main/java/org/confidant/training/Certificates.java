package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;

/** Certificates as they came, sealed under the key of the person whom they are about. */
@ApplicationScoped
class Certificates {

    private static final String ROW =
            "select f.id, f.completion_id, c.title, t.completed_on, f.name, f.kind, f.byte_count,"
                    + " f.sha256, concat(a.given_name, ' ', a.family_name), f.added_at, f.person_id"
                    + " from training_certificate f join training_completion t on t.id = f.completion_id"
                    + " join course c on c.id = t.course_id join person a on a.id = f.added_by where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    UUID add(UUID completion, UUID person, Upload file, UUID who, Instant now) {
        var id = Ids.next();
        em.createNativeQuery("insert into training_certificate (id, completion_id, person_id, name, kind, byte_count,"
                        + " sha256, added_by, added_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, id.toString())
                .setParameter(2, completion.toString())
                .setParameter(3, person.toString())
                .setParameter(4, vault.seal(new Place(person, id, "name"), file.name()))
                .setParameter(5, file.kind().name())
                .setParameter(6, file.bytes().length)
                .setParameter(7, file.sha256())
                .setParameter(8, who.toString())
                .setParameter(9, Rows.utc(now))
                .executeUpdate();
        em.createNativeQuery("insert into training_certificate_content (certificate_id, content) values (?1, ?2)")
                .setParameter(1, id.toString())
                .setParameter(2, vault.seal(new Place(person, id, "content"), file.bytes()))
                .executeUpdate();
        return id;
    }

    List<CertificateRow> of(UUID person) {
        List<?> rows = em.createNativeQuery(ROW + "f.person_id = ?1 order by f.added_at desc, f.id desc")
                .setParameter(1, person.toString())
                .setMaxResults(200)
                .getResultList();
        return rows.stream().map(this::row).toList();
    }

    /** Whose it is. */
    Optional<UUID> owner(UUID certificate) {
        List<?> rows = em.createNativeQuery("select person_id, added_at from training_certificate where id = ?1")
                .setParameter(1, certificate.toString())
                .getResultList();
        return rows.stream().map(row -> Rows.uuid(((Object[]) row)[0])).findFirst();
    }

    Optional<Upload> file(UUID certificate) {
        List<?> rows = em.createNativeQuery("select f.person_id, f.name, f.kind, f.sha256, b.content"
                        + " from training_certificate f join training_certificate_content b on b.certificate_id = f.id"
                        + " where f.id = ?1")
                .setParameter(1, certificate.toString())
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().flatMap(row -> {
            var person = Rows.uuid(row[0]);
            var bytes = vault.open(new Place(person, certificate, "content"), (byte[]) row[4]);
            if (bytes == null) return Optional.empty();
            var name = vault.openText(new Place(person, certificate, "name"), (byte[]) row[1]);
            return Optional.of(new Upload(name, FileKind.valueOf((String) row[2]), bytes, (String) row[3]));
        });
    }

    private CertificateRow row(Object columns) {
        var row = (Object[]) columns;
        var id = Rows.uuid(row[0]);
        return new CertificateRow(
                id,
                Rows.uuid(row[1]),
                (String) row[2],
                Rows.date(row[3]),
                vault.openText(new Place(Rows.uuid(row[10]), id, "name"), (byte[]) row[4]),
                FileKind.valueOf((String) row[5]),
                Rows.number(row[6]),
                (String) row[7],
                (String) row[8],
                Rows.instant(row[9]));
    }
}
