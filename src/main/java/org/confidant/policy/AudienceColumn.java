package org.confidant.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class AudienceColumn implements AttributeConverter<Audience, String> {

    @Override
    public String convertToDatabaseColumn(Audience audience) {
        return audience == null ? null : audience.line();
    }

    @Override
    public Audience convertToEntityAttribute(String line) {
        return line == null ? null : Audience.parse(line);
    }
}
