package org.confidant.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminJobsPageTest {

    @ParameterizedTest
    @CsvSource({
        "PT10S,every 10 seconds",
        "PT1M,every minute",
        "PT1H,every hour",
        "P1D,every day",
        "PT36H,every 36 hours"
    })
    void saysHowOften(Duration every, String words) {
        assertThat(AdminJobsPage.inWords(every)).isEqualTo(words);
    }
}
