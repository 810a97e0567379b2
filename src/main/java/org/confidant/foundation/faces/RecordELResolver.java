package org.confidant.foundation.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages write {@code #{row.title}} for a record, which Expression Language does by itself only from 6.0 on. */
public class RecordELResolver extends ELResolver {

    private static final Map<Class<?>, Map<String, Method>> READERS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var reader = reader(base, property);
        if (reader == null) return null;
        context.setPropertyResolved(base, property);
        try {
            return reader.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new ELException(failed);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var reader = reader(base, property);
        if (reader == null) return null;
        context.setPropertyResolved(base, property);
        return reader.getReturnType();
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (reader(base, property) != null)
            throw new PropertyNotWritableException("A record does not change: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (reader(base, property) != null) context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    /** Null when this is not ours: no record, or a name that is a getter of the record's own. */
    private static Method reader(Object base, Object property) {
        if (!(base instanceof Record) || !(property instanceof String name)) return null;
        return READERS.computeIfAbsent(base.getClass(), RecordELResolver::readersOf)
                .get(name);
    }

    private static Map<String, Method> readersOf(Class<?> type) {
        var readers = new ConcurrentHashMap<String, Method>();
        for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (!accessor.trySetAccessible()) throw new PropertyNotFoundException("Cannot read " + component.getName());
            readers.put(component.getName(), accessor);
        }
        return readers;
    }
}
