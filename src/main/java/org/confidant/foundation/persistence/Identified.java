package org.confidant.foundation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.confidant.foundation.problem.Stale;

/** An entity: known by an id that it has from birth, with a version that every change raises. */
@MappedSuperclass
public abstract class Identified {

    /** Of what is inserted. */
    protected static final long FIRST_VERSION = 1;

    @Id
    @Column(columnDefinition = "UUID")
    private UUID id = Ids.next();

    @Version
    private long version;

    protected Identified() {}

    protected Identified(UUID id) {
        this.id = id;
    }

    /** As plain SQL found it or will insert it: not known to the provider. */
    protected Identified(UUID id, long version) {
        this.id = id;
        this.version = version;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    /** @throws Stale when the caller read another version than the present one */
    public void expect(long seen) {
        if (seen != version) throw new Stale();
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Identified that && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
