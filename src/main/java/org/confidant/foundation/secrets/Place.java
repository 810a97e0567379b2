package org.confidant.foundation.secrets;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a secret stands: whose key it is under, in which row and in which field. Row and field are the associated data
 * of the encryption, so that a value moved elsewhere does not decrypt.
 */
public record Place(UUID record, UUID row, String field) {

    byte[] associatedData() {
        return (row + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
