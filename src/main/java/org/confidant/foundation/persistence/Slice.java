package org.confidant.foundation.persistence;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next cursor of the slice that follows; null on the last one
 */
public record Slice<T>(List<T> rows, String next) {

    /** From one row more than was asked for: the surplus row only tells that there is a next slice. */
    public static <T> Slice<T> of(List<T> oneMore, SliceRequest request, Function<T, String> cursor) {
        if (oneMore.size() <= request.limit()) return new Slice<>(List.copyOf(oneMore), null);
        var rows = List.copyOf(oneMore.subList(0, request.limit()));
        return new Slice<>(rows, cursor.apply(rows.get(rows.size() - 1)));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next);
    }
}
