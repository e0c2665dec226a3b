package dev.entente.it.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.SslConfigs;

/** Keys that a test makes for itself, each signed by itself, and stores of those that are trusted. */
final class Certificates {
    static final String PASSWORD = "not-a-secret";

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    /** Makes a key for this common name, good for the loopback interface. */
    Path key(String name) {
        var store = folder.resolve(name + ".p12");
        keytool(
                store,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1");
        return store;
    }

    /** Makes a store that trusts the keys of these names and no other. */
    Path trust(String... names) {
        var store = folder.resolve("trust-" + String.join("-", names) + ".p12");
        for (var name : names) {
            var certificate = folder.resolve(name + ".pem").toString();
            keytool(folder.resolve(name + ".p12"), "-exportcert", "-rfc", "-alias", name, "-file", certificate);
            keytool(store, "-importcert", "-noprompt", "-alias", name, "-file", certificate);
        }
        return store;
    }

    /** Kafka's keys for a store of keys, and one of trust. */
    static Map<String, String> stores(Path key, Path trust) {
        var both = new java.util.HashMap<>(trusting(trust));
        both.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, key.toString());
        both.put(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, PASSWORD);
        both.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PKCS12");
        return both;
    }

    /** Kafka's keys for a store of trust. */
    static Map<String, String> trusting(Path trust) {
        return Map.of(
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                trust.toString(),
                SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG,
                PASSWORD,
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                "PKCS12");
    }

    private void keytool(Path store, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        var log = folder.resolve("keytool.log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(Files.readString(log));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
