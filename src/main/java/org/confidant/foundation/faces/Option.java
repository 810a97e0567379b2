package org.confidant.foundation.faces;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One choice of a list that a search offers: what is sent and what is read. */
public record Option(String value, String words) {

    public static <E extends Enum<E>> List<Option> of(E[] all, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), words.apply(one)))
                .toList();
    }
}
