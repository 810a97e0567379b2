package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/** A time of day as the browser's time field sends it, or as typed: 17:30, 17.30, 1730. */
@FacesConverter("confidant.Time")
public class TimeField implements Converter<LocalTime> {

    private static final DateTimeFormatter SHOWN = form("HH:mm");
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("H:mm"), form("H:mm:ss"), form("H.mm"), form("HHmm"));

    @Override
    public LocalTime getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        for (var form : FORMS) {
            try {
                return LocalTime.parse(text.strip(), form);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new ConverterException("Enter a time, for example 17:30.");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalTime time) {
        return time == null ? "" : SHOWN.format(time);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
