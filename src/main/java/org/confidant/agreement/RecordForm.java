package org.confidant.agreement;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.confidant.foundation.problem.Invalid;

/**
 * Lets a form write what becomes a record: one entry per component, under its name. A page binds its fields to
 * {@code #{page.form.title}} and asks for the record when the form is sent.
 */
final class RecordForm {

    private RecordForm() {}

    /** The record's values, to be shown and changed; enums as their names. */
    static Map<String, Object> of(Record record) {
        var values = new FormValues();
        for (var component : record.getClass().getRecordComponents()) {
            var value = valueOf(component, record);
            values.put(component.getName(), value instanceof Enum<?> constant ? constant.name() : value);
        }
        return values;
    }

    static Map<String, Object> empty() {
        return new FormValues();
    }

    /** @throws Invalid when a value does not fit its component */
    static <R extends Record> R read(Class<R> type, Map<String, Object> values) {
        var components = type.getRecordComponents();
        var arguments = Arrays.stream(components)
                .map(component -> fitting(component, values.get(component.getName())))
                .toArray();
        try {
            return constructor(type, components).newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object fitting(RecordComponent component, Object value) {
        var type = component.getType();
        if (type == boolean.class) return value != null && Boolean.parseBoolean(value.toString());
        if (value == null || value.toString().isBlank()) return null;
        if (type.isInstance(value)) return value instanceof String text ? text.strip() : value;
        if (type == Integer.class) return number(component.getName(), value.toString());
        if (type.isEnum()) return constant(component, value.toString());
        throw new IllegalArgumentException("No way to make " + component.getName() + " of a form's value");
    }

    private static Integer number(String field, String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Invalid(field, "Enter a whole number, such as 30.");
        }
    }

    private static Object constant(RecordComponent component, String name) {
        return Arrays.stream(component.getType().getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(component.getName(), "Choose one of the values offered."));
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type, RecordComponent[] components)
            throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Serializable, because it lives in a view. */
    private static final class FormValues extends LinkedHashMap<String, Object> implements Serializable {}
}
