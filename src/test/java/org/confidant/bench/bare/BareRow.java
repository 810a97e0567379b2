package org.confidant.bench.bare;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;

/** One row, with a text as long as that of a case. */
@Entity
@Table(name = "bare_row")
public class BareRow {

    @Id
    @Column(columnDefinition = "UUID")
    private UUID id;

    private String title;
    private String status;
    private String place;
    private String said;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    protected BareRow() {}

    public BareRow(UUID id, String title, String status, String place, String said, LocalDateTime madeAt) {
        this.id = id;
        this.title = title;
        this.status = status;
        this.place = place;
        this.said = said;
        this.madeAt = madeAt;
    }

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getStatus() {
        return status;
    }

    public String getPlace() {
        return place;
    }

    public String getSaid() {
        return said;
    }

    public LocalDateTime getMadeAt() {
        return madeAt;
    }

    /** The beginning of the text, for a list. */
    public String getBeginning() {
        return said.substring(0, Math.min(60, said.length()));
    }
}
