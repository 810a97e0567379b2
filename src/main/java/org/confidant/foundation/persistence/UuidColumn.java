package org.confidant.foundation.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Ids of other things in UUID columns, which may be empty: the provider's own way of reading them knows no null. The
 * driver gives them back as UUID or as text, hence no narrower class for the column.
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(Object stored) {
        return Rows.uuid(stored);
    }
}
