package dev.entente.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example of the specification, https://www.standardwebhooks.com. */
    @Test
    void shouldSignAsTheStandardDoes() {
        var signature = new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void shouldSignOtherwiseAtAnotherTimeOrWithAnotherSecret() {
        var signature = new Signature("a secret of our own");

        assertThat(signature.of("1", Instant.EPOCH, "{}"))
                .isNotEqualTo(signature.of("1", Instant.EPOCH.plusSeconds(1), "{}"))
                .isNotEqualTo(new Signature("a secret of another").of("1", Instant.EPOCH, "{}"));
    }
}
