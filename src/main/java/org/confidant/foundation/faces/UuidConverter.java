package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;

/** Ids in addresses: one that is none names nothing, so it is not found, like any other id of nothing. */
public class UuidConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext context, UIComponent component, String value) {
        return value == null || value.isBlank() ? null : Ids.parse(value.strip());
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, UUID value) {
        return value == null ? "" : value.toString();
    }
}
