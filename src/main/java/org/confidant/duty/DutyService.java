package org.confidant.duty;

import static org.confidant.foundation.security.Permission.USE_CONFIDANT;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;

/** Asks every room what it wants from the present person. Reading one's own duties leaves no audit record. */
@Service
public class DutyService {

    @Inject
    @Any
    private Instance<DutySource> sources;

    @Inject
    @Any
    private Instance<NewsSource> reporters;

    @Allowed(USE_CONFIDANT)
    public DutyList mine() {
        return new DutyList(
                all(sources, DutySource::owed), all(sources, DutySource::kept), all(reporters, NewsSource::news));
    }

    private static <S, T> List<T> all(Instance<S> rooms, Function<S, Collection<T>> question) {
        return rooms.stream().flatMap(room -> question.apply(room).stream()).toList();
    }
}
