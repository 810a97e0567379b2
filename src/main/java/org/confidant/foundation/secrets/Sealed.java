package org.confidant.foundation.secrets;

import java.nio.charset.StandardCharsets;
import org.confidant.foundation.problem.NotFound;

/**
 * A secret in an entity: readable in memory, encrypted in the column. It is bound to its {@link Place} when it is made,
 * and whoever reads it names the place again.
 */
public final class Sealed {

    /** Read in place of a text whose key was destroyed. */
    public static final String DESTROYED = "[Destroyed at disposal]";

    private final Place place;
    private final byte[] plain;
    private final byte[] stored;

    private Sealed(Place place, byte[] plain, byte[] stored) {
        this.place = place;
        this.plain = plain;
        this.stored = stored;
    }

    /** @return null for null */
    public static Sealed of(Place place, String text) {
        return text == null ? null : of(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key is fetched or made now: the provider cannot ask for it while it commits. What is only shown before it is
     * sent belongs to no record yet and needs none.
     */
    public static Sealed of(Place place, byte[] bytes) {
        if (place.record() != null && Vault.running() != null) Vault.running().prepare(place.record());
        return new Sealed(place, bytes, null);
    }

    /** The text; null for null, {@link #DESTROYED} when its key is gone. */
    public static String text(Sealed secret, Place place) {
        if (secret == null) return null;
        var bytes = secret.read(place);
        return bytes == null ? DESTROYED : new String(bytes, StandardCharsets.UTF_8);
    }

    /** @throws NotFound when its key is gone */
    public static byte[] bytes(Sealed secret, Place place) {
        var bytes = secret.read(place);
        if (bytes == null) throw new NotFound();
        return bytes;
    }

    private byte[] read(Place from) {
        return plain != null ? plain : Vault.running().open(from, stored);
    }

    /** As a column holds it. @return null for null */
    public static Sealed stored(byte[] column) {
        return column == null ? null : new Sealed(null, null, column);
    }

    /** As it is to be stored: encrypted. @return null for null */
    public static byte[] column(Sealed secret) {
        return secret == null ? null : secret.column();
    }

    private byte[] column() {
        return stored != null ? stored : Vault.running().seal(place, plain);
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Sealed";
    }
}
