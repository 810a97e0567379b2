package org.confidant.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFilterTest {

    @ParameterizedTest
    @CsvSource({"192.168.17.23, 192.168.17.0/24", "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48", "nonsense, "})
    void AUD_01_keepsTheNetworkNotTheAddress(String address, String kept) {
        assertThat(RequestFilter.truncated(address)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0, Firefox",
        "Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0, Edge",
        "Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0 Safari/537.36, Chrome",
        ", unknown"
    })
    void keepsTheFamilyOfTheBrowserOnly(String userAgent, String family) {
        assertThat(RequestFilter.family(userAgent)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/calendar/c2VjcmV0.ics, /api/v1/calendar/...",
        "/app/api/v1/Calendar/c2VjcmV0, /app/api/v1/Calendar/...",
        "/api/v1/calendar-feed, /api/v1/calendar-feed",
        "/policy/read.xhtml, /policy/read.xhtml"
    })
    void SEC_theSecretAddressOfACalendarIsInNoLog(String path, String shown) {
        assertThat(RequestFilter.shown(path)).isEqualTo(shown);
    }
}
