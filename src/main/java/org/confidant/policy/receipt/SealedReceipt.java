package org.confidant.policy.receipt;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.foundation.evidence.CanonicalJson;
import org.confidant.foundation.evidence.Inclusion;
import org.confidant.foundation.evidence.Trail;
import org.confidant.foundation.files.Sha256;
import org.confidant.policy.signing.Receipt;
import org.confidant.policy.signing.SignedContent;

/**
 * A receipt as a file: what was signed, the proof that it stands in the audit trail, the code to have it checked by, and
 * a seal over all of that. The seal is a signed note with the SHA-256 of the canonical JSON of every other member.
 */
final class SealedReceipt {

    static final String KIND = "receipt";

    private static final String SEAL = "seal";
    private static final String HEADING = "Receipt of Confidant\n";
    private static final int DEEPEST = 8;

    /** A member twice could show one thing to people and another to us. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(
            Map.of(jakarta.json.JsonConfig.KEY_STRATEGY, jakarta.json.JsonConfig.KeyStrategy.NONE));

    private final JsonObject json;

    private SealedReceipt(JsonObject json) {
        this.json = json;
    }

    /** @param code null when there is no key: then there is neither a seal */
    static SealedReceipt of(Receipt receipt, Inclusion inclusion, String code, Trail trail) {
        var content = Json.createObjectBuilder(SignedContent.of(receipt));
        if (receipt.isRevoked()) {
            content.add(
                    "revocation",
                    Json.createObjectBuilder()
                            .add("reason", receipt.revocation().reason())
                            .add("revokedAt", receipt.revocation().revokedAt().toString()));
        }
        if (inclusion != null) content.add("trail", json(inclusion));
        if (code == null) return new SealedReceipt(content.build());
        var open = content.add("code", code).build();
        return new SealedReceipt(Json.createObjectBuilder(open)
                .add(SEAL, trail.seal(KIND, sealed(open)))
                .build());
    }

    private static JsonObject json(Inclusion inclusion) {
        return Json.createObjectBuilder()
                .add("event", inclusion.event())
                .add("leaf", inclusion.leaf())
                .add("previous", inclusion.previous())
                .add("path", Json.createArrayBuilder(inclusion.path()))
                .add("head", inclusion.head())
                .add("key", inclusion.key())
                .build();
    }

    private static String sealed(JsonObject open) {
        return HEADING + Sha256.hex(CanonicalJson.of(open)) + "\n";
    }

    /** What somebody sent, if it is JSON of this form at all; nothing of it is believed yet. */
    static Optional<SealedReceipt> read(String text) {
        if (isTooDeep(text)) return Optional.empty();
        try (var reader = READERS.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return json.get(SEAL) instanceof JsonString ? Optional.of(new SealedReceipt(json)) : Optional.empty();
        } catch (JsonException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    private static boolean isTooDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') at++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '{' || c == '[') && ++depth > DEEPEST) return true;
            else if (!quoted && (c == '}' || c == ']')) depth--;
        }
        return false;
    }

    /** Whether the seal is ours and fits every other member. Asks no database: wrong and unknown take the same way. */
    boolean isOurs(Trail trail) {
        try {
            var open = Json.createObjectBuilder(json).remove(SEAL).build();
            return trail.opened(KIND, json.getString(SEAL))
                    .filter(sealed(open)::equals)
                    .isPresent();
        } catch (IllegalArgumentException notCanonical) {
            return false;
        }
    }

    /** The proof that came with it; empty when it was made before there was one. */
    Optional<Inclusion> inclusion() {
        if (!(json.get("trail") instanceof JsonObject trail)) return Optional.empty();
        List<String> path = trail.getJsonArray("path").getValuesAs(JsonString::getString);
        return Optional.of(new Inclusion(
                trail.getString("event"),
                trail.getJsonNumber("leaf").longValue(),
                trail.getString("previous"),
                path,
                trail.getString("head"),
                trail.getString("key")));
    }

    /** Whether it says exactly this. */
    boolean says(Receipt receipt) {
        var said = Json.createObjectBuilder(json);
        for (var later : List.of("revocation", "trail", "code", SEAL)) said.remove(later);
        return CanonicalJson.of(said.build()).equals(SignedContent.text(receipt));
    }

    String id() {
        return json.getString("id");
    }

    /** Null when there is no key to check it by. */
    String code() {
        return json.get("code") instanceof JsonString code ? code.getString() : null;
    }

    /** The same bytes each time. */
    String text() {
        return CanonicalJson.of((JsonValue) json);
    }
}
