package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() throws Exception {
        System.setErr(before);
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig();
    }

    @Test
    void shouldWriteEachLineAsOneJsonObjectForMachines() throws Exception {
        Logging.asJson();
        LoggerFactory.getLogger("dev.entente.Part")
                .info("{} waits \"{}\"", "it", "long", new IllegalStateException("two\nlines"));

        var lines = said.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(Logging.isJson()).isTrue();
        assertThat(lines).singleElement().satisfies(line -> {
            var event = new ObjectMapper().readTree(line);
            assertThat(event.path("level").asText()).isEqualTo("INFO");
            assertThat(event.path("loggerName").asText()).isEqualTo("dev.entente.Part");
            assertThat(event.path("formattedMessage").asText()).isEqualTo("it waits \"long\"");
            assertThat(event.at("/throwable/message").asText()).isEqualTo("two\nlines");
            assertThat(event.path("timestamp").isIntegralNumber()).isTrue();
        });
    }

    @Test
    void shouldShowPeopleWarningsAlone() {
        LoggerFactory.getLogger("dev.entente.Part").info("of no note");
        LoggerFactory.getLogger("dev.entente.Part").warn("look here");

        assertThat(Logging.isJson()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("look here").doesNotContain("of no note");
    }
}
