package org.confidant.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of enum codes in one column, in the order of the enum. Nothing is ever searched in such a column. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> String write(Collection<E> codes) {
        return codes == null || codes.isEmpty()
                ? ""
                : codes.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> read(Class<E> type, String text) {
        var codes = EnumSet.noneOf(type);
        if (text != null && !text.isEmpty()) {
            Arrays.stream(text.split(",")).map(code -> Enum.valueOf(type, code)).forEach(codes::add);
        }
        return codes;
    }
}
