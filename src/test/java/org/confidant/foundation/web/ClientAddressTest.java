package org.confidant.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static final Set<String> PROXIES = Set.of("127.0.0.1", "::1", "10.0.0.7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nobody in between, or somebody who is not trusted
                "192.0.2.9 | ''                              | 192.0.2.9",
                "192.0.2.9 | 198.51.100.1                    | 192.0.2.9",
                // one trusted proxy, and two
                "127.0.0.1 | 198.51.100.1                    | 198.51.100.1",
                "127.0.0.1 | 198.51.100.1, 10.0.0.7          | 198.51.100.1",
                "::1       | 2001:db8::5                     | 2001:db8::5",
                "::1       | [2001:db8::5]:4711              | 2001:db8::5",
                "127.0.0.1 | 198.51.100.1:5000               | 198.51.100.1",
                // what the caller itself has sent before the proxy wrote is not believed
                "127.0.0.1 | 203.0.113.200, 198.51.100.1     | 198.51.100.1",
                "127.0.0.1 | 127.0.0.1, 198.51.100.1         | 198.51.100.1",
                // nonsense leaves what is known
                "127.0.0.1 | ''                              | 127.0.0.1",
                "127.0.0.1 | unknown                         | 127.0.0.1",
                "127.0.0.1 | 198.51.100.1, <script>          | 127.0.0.1",
            })
    void onlyTrustedProxiesAreBelieved(String peer, String forwarded, String caller) {
        assertThat(ClientAddress.of(peer, forwarded, PROXIES)).isEqualTo(caller);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 198.51.100.1"})
    void withoutATrustedProxyNothingForwardedIsBelieved(String peer, String forwarded) {
        assertThat(ClientAddress.of(peer, forwarded, Set.of(""))).isEqualTo(peer);
    }
}
