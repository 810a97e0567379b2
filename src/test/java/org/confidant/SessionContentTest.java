package org.confidant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is kept with a page or a session can be taken over by another node. */
class SessionContentTest {

    private final List<String> cannotTravel = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void beansOfPagesAndSessionsCanTravel() {
        var beans = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.confidant").stream()
                        .filter(type ->
                                type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(SessionScoped.class))
                        .map(JavaClass::reflect)
                        .toList();
        assertThat(beans).hasSizeGreaterThan(20);

        for (var bean : beans) need(bean, bean.getSimpleName());

        assertThat(cannotTravel).isEmpty();
    }

    private void need(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (!Collection.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw)) need(raw, where);
            for (var argument : generic.getActualTypeArguments()) need(argument, where);
        } else if (type instanceof Class<?> plain && !isOpen(plain) && seen.add(plain)) {
            if (plain.isArray()) need(plain.getComponentType(), where);
            else if (!Serializable.class.isAssignableFrom(plain)) cannotTravel.add(where + ": " + plain.getName());
            else if (plain.getName().startsWith("org.confidant") && !plain.isEnum()) fieldsOf(plain, where);
        }
    }

    /** What is declared as any object is known only when it is there. */
    private static boolean isOpen(Class<?> type) {
        return type.isPrimitive() || type == Object.class;
    }

    private void fieldsOf(Class<?> type, String where) {
        for (var field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) continue;
            // a client proxy, which the container finds again
            if (field.isAnnotationPresent(Inject.class)) continue;
            need(field.getGenericType(), where + "." + field.getName());
        }
        if (type.getSuperclass() != null && type.getSuperclass().getName().startsWith("org.confidant"))
            need(type.getSuperclass(), where);
    }
}
