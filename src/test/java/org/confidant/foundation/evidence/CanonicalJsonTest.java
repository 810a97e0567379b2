package org.confidant.foundation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void membersAreSortedAndNothingIsEscapedThatNeedNotBe() {
        assertThat(
                        canonical(
                                "{ \"b\": [1, true, null, {\"z\":\"/é\\u20ac\"}], \"a\": \"\\u0007\\n\\\"\\\\\", \"n\": null }"))
                .isEqualTo("{\"a\":\"\\u0007\\n\\\"\\\\\",\"b\":[1,true,null,{\"z\":\"/é€\"}]}");
        // RFC 8785, section 3.2.3: by UTF-16 code units
        assertThat(canonical("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u0080\":3,\"1\":4}"))
                .isEqualTo("{\"1\":4,\"\u0080\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
        assertThat(canonical("{}")).isEqualTo("{}");
    }

    @Test
    void numbersAreWhole() {
        assertThat(canonical("{\"a\":1.0}")).isEqualTo("{\"a\":1}");
        assertThatThrownBy(() -> canonical("{\"a\":1.5}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return CanonicalJson.of(reader.readObject());
        }
    }
}
