package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.confidant.foundation.problem.Invalid;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    @Test
    void aRecordSurvivesTheForm() {
        var terms = AgreementFixture.terms(AgreementFixture.TODAY, null);

        assertThat(RecordForm.read(Terms.class, RecordForm.of(terms))).isEqualTo(terms);
    }

    @Test
    void typedTextBecomesNumbersChoicesAndNothing() {
        var form = RecordForm.empty();
        form.put("direction", "SHARING");
        form.put("title", "  About data ");
        form.put("noticeDays", " 90 ");
        form.put("purpose", "   ");

        var terms = RecordForm.read(Terms.class, form);

        assertThat(terms.direction()).isEqualTo(Direction.SHARING);
        assertThat(terms.title()).isEqualTo("About data");
        assertThat(terms.noticeDays()).isEqualTo(90);
        assertThat(terms.purpose()).isNull();
        assertThat(terms.evergreen()).isFalse();
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        var form = RecordForm.empty();
        form.put("noticeDays", "ninety");
        assertThatThrownBy(() -> RecordForm.read(Terms.class, form))
                .isInstanceOf(Invalid.class)
                .extracting(problem -> ((Invalid) problem).field())
                .isEqualTo("noticeDays");

        form.put("noticeDays", null);
        form.put("direction", "SIDEWAYS");
        assertThatThrownBy(() -> RecordForm.read(Terms.class, form))
                .extracting(problem -> ((Invalid) problem).field())
                .isEqualTo("direction");
    }
}
