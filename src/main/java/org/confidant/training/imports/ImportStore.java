package org.confidant.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Cursor;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Vault;

/** The files that were brought, what is remembered of their kind, and the people that their rows may mean. */
@ApplicationScoped
class ImportStore {

    private static final String PERSON = "select p.id, p.email, p.employee_no, p.given_name, p.family_name,"
            + " p.preferred_name, t.name, p.job_title from person p left join team t on t.id = p.team_id where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    void add(TrainingImport file, byte[] packed) {
        em.persist(file);
        em.flush();
        em.createNativeQuery("insert into training_import_file (import_id, content, version) values (?1, ?2, 1)")
                .setParameter(1, file.id().toString())
                .setParameter(2, vault.seal(place(file.id(), "content"), packed))
                .executeUpdate();
    }

    /** What was changed so far, for native queries to see. */
    void write() {
        em.flush();
    }

    TrainingImport get(UUID id) {
        return Optional.ofNullable(em.find(TrainingImport.class, id)).orElseThrow(NotFound::new);
    }

    /** Null when it is forgotten. */
    byte[] content(UUID id) {
        return file(id, "content");
    }

    byte[] rejected(UUID id) {
        return file(id, "rejected");
    }

    void reject(UUID id, byte[] packed) {
        em.createNativeQuery(
                        "update training_import_file set rejected = ?1, version = version + 1 where import_id = ?2")
                .setParameter(1, packed == null ? null : vault.seal(place(id, "rejected"), packed))
                .setParameter(2, id.toString())
                .executeUpdate();
    }

    /** With its content goes its key, so that no backup knows it either. */
    int forgetBefore(Instant moment) {
        List<?> old = em.createNativeQuery("select f.import_id, i.made_at from training_import_file f"
                        + " join training_import i on i.id = f.import_id where i.made_at < ?1 and i.state not in"
                        + " ('CHECKING', 'TAKING') limit 100")
                .setParameter(1, Rows.utc(moment))
                .getResultList();
        for (Object row : old) {
            var id = Rows.uuid(((Object[]) row)[0]);
            em.createNativeQuery("delete from training_import_file where import_id = ?1")
                    .setParameter(1, id.toString())
                    .executeUpdate();
            vault.destroy(id);
        }
        return old.size();
    }

    Optional<UUID> nextWaiting() {
        List<?> rows = em.createNativeQuery("select id, made_at from training_import where state in"
                        + " ('CHECKING', 'TAKING') order by made_at limit 1")
                .getResultList();
        return rows.stream().map(row -> Rows.uuid(((Object[]) row)[0])).findFirst();
    }

    Slice<ImportRow> list(SliceRequest request) {
        var after = request.cursor() == null ? null : Cursor.parts(request.cursor(), 2);
        var query = em.createNativeQuery(
                        "select i.id, i.file_name, i.state, i.row_count, i.rows_done, i.fresh, i.known,"
                                + " i.repeated, i.left_out, i.unplaced, i.broken, i.made_at,"
                                + " concat(p.given_name, ' ', p.family_name), i.applied_at"
                                + " from training_import i join person p on p.id = i.made_by"
                                + (after == null ? "" : " where (i.made_at, i.id) < (?1, ?2)")
                                + " order by i.made_at desc, i.id desc")
                .setMaxResults(request.limit() + 1);
        if (after != null) {
            query.setParameter(1, Rows.utc(moment(after.get(0))));
            query.setParameter(2, Ids.parse(after.get(1)).toString());
        }
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(ImportStore::row).toList(), request, row -> Cursor.of(row.madeAt(), row.id()));
    }

    /** When the same bytes were taken before; null when they never were. */
    Instant takenBefore(String sha256, UUID except) {
        List<?> rows = em.createNativeQuery("select max(applied_at) from training_import where sha256 = ?1"
                        + " and id <> ?2 and state = 'TAKEN'")
                .setParameter(1, sha256)
                .setParameter(2, except.toString())
                .getResultList();
        return Rows.instant(rows.get(0));
    }

    Optional<ImportMapping> remembered(String signature) {
        List<?> rows = em.createNativeQuery("select mapping, set_at from training_import_map where signature = ?1")
                .setParameter(1, signature)
                .getResultList();
        return rows.stream()
                .map(row -> ImportMapping.parse((String) ((Object[]) row)[0]))
                .findFirst();
    }

    void remember(String signature, ImportMapping mapping, UUID who, Instant now) {
        em.createNativeQuery("insert into training_import_map (signature, mapping, set_by, set_at)"
                        + " values (?1, ?2, ?3, ?4) on duplicate key update mapping = values(mapping),"
                        + " set_by = values(set_by), set_at = values(set_at)")
                .setParameter(1, signature)
                .setParameter(2, mapping.text())
                .setParameter(3, who.toString())
                .setParameter(4, Rows.utc(now))
                .executeUpdate();
    }

    /** Everybody that one of these names, each by an index. */
    Collection<Somebody> people(Collection<String> emails, Collection<String> numbers, Collection<String> families) {
        var found = new LinkedHashMap<UUID, Somebody>();
        for (var person : people("p.email in (", emails)) found.put(person.id(), person);
        for (var person : people("p.employee_no in (", numbers)) found.put(person.id(), person);
        for (var person : people("p.family_name in (", families)) found.put(person.id(), person);
        return found.values();
    }

    private List<Somebody> people(String where, Collection<String> values) {
        if (values.isEmpty()) return List.of();
        var query = em.createNativeQuery(PERSON + where + "?" + ", ?".repeat(values.size() - 1) + ")");
        int position = 1;
        for (var value : values) query.setParameter(position++, value);
        List<?> rows = query.getResultList();
        return rows.stream().map(ImportStore::somebody).toList();
    }

    private byte[] file(UUID id, String field) {
        List<?> rows = em.createNativeQuery(
                        "select " + field + ", version from training_import_file where import_id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        if (rows.isEmpty()) return null;
        var stored = (byte[]) ((Object[]) rows.get(0))[0];
        return stored == null ? null : vault.open(place(id, field), stored);
    }

    private static Place place(UUID id, String field) {
        return new Place(id, id, field);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (RuntimeException forged) {
            throw new Invalid("cursor", "This is not a cursor of this list. Begin again without one.");
        }
    }

    private static ImportRow row(Object columns) {
        var row = (Object[]) columns;
        return new ImportRow(
                Rows.uuid(row[0]),
                (String) row[1],
                ImportState.valueOf((String) row[2]),
                (int) Rows.number(row[3]),
                (int) Rows.number(row[4]),
                new ImportCounts(
                        (int) Rows.number(row[5]),
                        (int) Rows.number(row[6]),
                        (int) Rows.number(row[7]),
                        (int) Rows.number(row[8]),
                        (int) Rows.number(row[9]),
                        (int) Rows.number(row[10])),
                Rows.instant(row[11]),
                (String) row[12],
                Rows.instant(row[13]));
    }

    private static Somebody somebody(Object columns) {
        var row = (Object[]) columns;
        return new Somebody(
                Rows.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
