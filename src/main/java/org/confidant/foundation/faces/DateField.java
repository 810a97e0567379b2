package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** A date as the browser's date field sends it, or as people here type it where there is none. No 31 February. */
@FacesConverter("confidant.Date")
public class DateField implements Converter<LocalDate> {

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-MM-dd"), form("d M uuuu"), form("d/M/uuuu"), form("d.M.uuuu"), form("d MMMM uuuu"));

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        for (var form : FORMS) {
            try {
                return LocalDate.parse(text.strip(), form);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new ConverterException("Enter a date, for example 19 11 2026.");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
