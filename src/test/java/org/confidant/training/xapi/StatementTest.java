package org.confidant.training.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import org.confidant.foundation.problem.Invalid;
import org.confidant.training.xapi.Statement.Actor.Kind;
import org.confidant.training.xapi.Statement.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String GOOD = """
            {"actor": {"mbox": "mailto:Ann@Sample.example"},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
             "object": {"id": "https://learning.example/dsa1", "definition": {"name": {"en-GB": "Data security"}}},
             "result": {"score": {"scaled": 0.799}, "success": true},
             "timestamp": "2026-11-19T23:30:00+01:00"}""";

    @Test
    void TRN_02_aStatementSaysWhoDidWhatWhenAndHowWell() {
        var read = read(GOOD);

        assertThat(read.actor().kind()).isEqualTo(Kind.MBOX);
        assertThat(read.actor().value()).isEqualTo("ann@sample.example");
        assertThat(read.meaning()).isEqualTo(Meaning.PASSED);
        assertThat(read.activity()).isEqualTo("https://learning.example/dsa1");
        assertThat(read.activityName()).isEqualTo("Data security");
        assertThat(read.percent()).isEqualTo(79);
        assertThat(read.at()).isEqualTo(Instant.parse("2026-11-19T22:30:00Z"));
        assertThat(read.id()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "actor": {"mbox": "mailto:Ann@Sample.example"},|                               |actor
            "mbox": "mailto:Ann@Sample.example"            |"name": "Ann"                  |actor
            mailto:Ann@Sample.example                      |ann                            |actor.mbox
            {"mbox": "mailto:Ann@Sample.example"}          |"Ann"                          |actor
            {"mbox": "mailto:Ann@Sample.example"}          |{"objectType": "Group", "member": []}|actor.objectType
            "mbox": "mailto:Ann@Sample.example"            |"mbox_sha1sum": "12"           |actor.mbox_sha1sum
            "mbox": "mailto:Ann@Sample.example"            |"account": {"name": "1"}       |actor.account.homePage
            http://adlnet.gov/expapi/verbs/passed          |passed                         |verb.id
            "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},|                      |verb
            https://learning.example/dsa1                  |dsa 1                          |object.id
            "scaled": 0.799                                |"scaled": 1.2                  |result.score.scaled
            "scaled": 0.799                                |"raw": 5, "max": 4             |result.score.raw
            "scaled": 0.799                                |"raw": 1e999999999, "max": 1e999999999|result.score.raw
            "success": true                                |"success": "yes"               |result.success
            2026-11-19T23:30:00+01:00                      |yesterday                      |timestamp
            2026-11-19T23:30:00+01:00                      |2026-11-24T00:00:00Z           |timestamp
            """)
    void TRN_02_whatIsWrongIsNamedByItsMember(String part, String instead, String member) {
        assertThat(GOOD).contains(part);
        assertThatThrownBy(() -> read(GOOD.replace(part, instead == null ? "" : instead)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.violations().get(0).field()).isEqualTo(member));
    }

    @ParameterizedTest
    @CsvSource({
        "http://adlnet.gov/expapi/verbs/completed, , COMPLETED",
        "http://adlnet.gov/expapi/verbs/completed, false, FAILED",
        "http://adlnet.gov/expapi/verbs/passed, true, PASSED",
        "http://adlnet.gov/expapi/verbs/failed, , FAILED",
        "http://adlnet.gov/expapi/verbs/experienced, true, ANOTHER",
        "https://elsewhere.example/passed, true, ANOTHER"
    })
    void TRN_08_onlyCompletedAndPassedCountAndNeverAFailure(String verb, Boolean success, Meaning meaning) {
        var statement = GOOD.replace("http://adlnet.gov/expapi/verbs/passed", verb)
                .replace(", \"success\": true", success == null ? "" : ", \"success\": " + success);

        assertThat(read(statement).meaning()).isEqualTo(meaning);
    }

    @Test
    void TRN_02_aRawScoreIsWhereItLiesBetweenTheLeastAndTheMost() {
        assertThat(read(GOOD.replace("\"scaled\": 0.799", "\"raw\": 17, \"max\": 20"))
                        .percent())
                .isEqualTo(85);
        assertThat(read(GOOD.replace("\"scaled\": 0.799", "\"raw\": 2, \"min\": -10, \"max\": 10"))
                        .percent())
                .isEqualTo(60);
        assertThat(read(GOOD.replace("\"scaled\": 0.799", "\"raw\": 17")).percent())
                .isNull();
        assertThat(read(GOOD.replace("\"scaled\": 0.799", "\"scaled\": -0.5")).percent())
                .isZero();
    }

    @Test
    void TRN_02_theSameContentInAnotherOrderIsTheSame() {
        var other = GOOD.replace("\"actor\": {\"mbox\": \"mailto:Ann@Sample.example\"},", "")
                .replace(
                        "\"timestamp\":",
                        "\"actor\": {\"mbox\": \"mailto:Ann@Sample.example\"}, \"version\": \"1.0.3\","
                                + " \"timestamp\":");

        assertThat(read(other).hash()).isEqualTo(read(GOOD).hash());
        assertThat(read(GOOD.replace("0.799", "0.8")).hash())
                .isNotEqualTo(read(GOOD).hash());
    }

    @Test
    void TRN_02_anActorCanBeAHashOrAnAccount() {
        var mbox = "\"mbox\": \"mailto:Ann@Sample.example\"";
        var account = read(GOOD.replace(
                        mbox, "\"account\": {\"homePage\": \"https://learning.example\", \"name\": \"17\"}"))
                .actor();

        assertThat(account.kind()).isEqualTo(Kind.ACCOUNT);
        assertThat(account.shown()).isEqualTo("17 at https://learning.example");
        assertThat(read(GOOD.replace(mbox, "\"mbox_sha1sum\": \"" + "AB".repeat(20) + "\""))
                        .actor()
                        .value())
                .isEqualTo("ab".repeat(20));
    }

    private static Statement read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            return Statement.read(value, "", NOW);
        }
    }
}
