package org.confidant.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Twenty rows, the newest first. */
@Named
@RequestScoped
public class BarePage {

    private static final int ROWS = 20;

    @PersistenceContext
    private EntityManager em;

    private List<BareRow> rows;

    public List<BareRow> getRows() {
        if (rows == null) {
            rows = em.createQuery("SELECT r FROM BareRow r ORDER BY r.madeAt DESC, r.id DESC", BareRow.class)
                    .setMaxResults(ROWS)
                    .getResultList();
        }
        return rows;
    }
}
