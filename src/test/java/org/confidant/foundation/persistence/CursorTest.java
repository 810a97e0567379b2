package org.confidant.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.confidant.foundation.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void bringsBackWhatItWasMadeOf() {
        assertThat(Cursor.parts(Cursor.of("O'Brien", 12, null), 3)).isEqualTo(List.of("O'Brien", "12", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "../..", "1' OR '1'='1"})
    void refusesWhatItDidNotMake(String forged) {
        assertThatThrownBy(() -> Cursor.parts(forged, 2)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() -> Cursor.parts(Cursor.of("one"), 2)).isInstanceOf(Invalid.class);
    }

    @Test
    void aSliceKnowsWhetherMoreFollows() {
        var asked = SliceRequest.first(2);

        assertThat(Slice.of(List.of("a", "b"), asked, Cursor::of).next()).isNull();
        assertThat(Slice.of(List.of("a", "b", "c"), asked, Cursor::of))
                .isEqualTo(new Slice<>(List.of("a", "b"), Cursor.of("b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void refusesToGiveTooManyRowsOrNone(int limit) {
        assertThatThrownBy(() -> SliceRequest.of(limit, null)).isInstanceOf(Invalid.class);
    }
}
