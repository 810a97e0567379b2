package org.confidant.foundation.secrets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Encrypts on the way into the database; decrypting waits until somebody reads. */
@Converter(autoApply = true)
public class SealedColumn implements AttributeConverter<Sealed, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(Sealed secret) {
        return Sealed.column(secret);
    }

    @Override
    public Sealed convertToEntityAttribute(byte[] stored) {
        return Sealed.stored(stored);
    }
}
