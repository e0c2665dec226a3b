package dev.entente.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1"
            })
    void shouldNotReachWhatIsWithin(String address) {
        assertThatThrownBy(() -> new Targets(false).resolve(address))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("alerts.private.targets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:4700::1111", "100.63.255.255", "172.32.0.1"})
    void shouldReachWhatIsOnTheInternet(String address) throws UnknownHostException {
        assertThat(new Targets(false).resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "example.org",
                "https://u:p@example.org/",
                "http:///x",
                "http://a b/"
            })
    void shouldRefuseWhatIsNoAddressOfAWebhook(String url) {
        assertThatThrownBy(() -> Targets.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
