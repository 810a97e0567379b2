package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;

/** A new data key: ready to use, and as it is kept. */
record DataKey(Aead key, byte[] wrapped, long masterId) {}
