package dev.entente.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How the server proves who it is.
 *
 * @param keystore PKCS #12 file with its key, its certificate, and the certificates of the authority that signed it
 * @param password of the file and the key
 */
public record Tls(Path keystore, String password) {

    /**
     * Trusts whoever the same authority vouches for, as the other instances are.
     *
     * @throws IllegalArgumentException where the file can't be used
     */
    public SSLContext trust() {
        try (var in = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (var alias : java.util.Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    // A trust manager looks at certificates alone, and leaves out those that stand beside a key.
                    for (var certificate : store.getCertificateChain(alias)) {
                        store.setCertificateEntry("chain-" + certificate.hashCode(), certificate);
                    }
                }
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "%s is no PKCS #12 file that its password opens: %s".formatted(keystore, e.getMessage()), e);
        }
    }
}
