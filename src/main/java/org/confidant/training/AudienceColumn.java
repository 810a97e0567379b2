package org.confidant.training;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an {@link Audience} in one column. */
@Converter(autoApply = true)
public class AudienceColumn implements AttributeConverter<Audience, String> {

    @Override
    public String convertToDatabaseColumn(Audience audience) {
        return audience == null ? null : audience.text();
    }

    @Override
    public Audience convertToEntityAttribute(String stored) {
        return stored == null ? null : Audience.parse(stored);
    }
}
