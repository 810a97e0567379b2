package org.confidant.training;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Role;

/** Of whom a course is asked: of everybody, or of those who hold one of the roles. No role means everybody. */
public record Audience(Set<Role> roles) {

    private static final String EVERYBODY = "EVERYBODY";

    public Audience {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public static Audience everybody() {
        return new Audience(Set.of());
    }

    public static Audience of(Role... roles) {
        return new Audience(Set.of(roles));
    }

    static Audience parse(String text) {
        return EVERYBODY.equals(text)
                ? everybody()
                : new Audience(Arrays.stream(text.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    public boolean includes(Set<Role> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    public String inWords() {
        return roles.isEmpty() ? "everybody" : roles.stream().map(Role::label).collect(Collectors.joining(", "));
    }

    /** As it is stored. */
    String text() {
        return roles.isEmpty() ? EVERYBODY : roles.stream().map(Role::name).collect(Collectors.joining(","));
    }
}
