package dev.entente.server.webhook;

import dev.entente.model.Webhook;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Posts signed messages. What it connects to is what {@link Targets} allowed: a name that means another address the
 * next time it is looked up leads nowhere else. It follows nobody elsewhere either.
 */
public final class WebhookClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int MAX_ANSWER = 16 << 10;

    private final HttpClient client = new HttpClient();
    private final Clock clock;

    /** @param targets what it may connect to */
    public WebhookClient(Targets targets, Clock clock) {
        this.clock = clock;
        client.setFollowRedirects(false);
        client.setConnectTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        client.setSocketAddressResolver(new Allowed(targets));
        client.setUserAgentField(new org.eclipse.jetty.http.HttpField("User-Agent", "entente"));
        client.setMaxResponseHeadersSize(MAX_ANSWER);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("No client for webhooks", e);
        }
    }

    /**
     * Posts a message.
     *
     * @param id the message's id, the same each time that it is posted
     * @param body JSON
     * @throws IOException where it was not taken
     */
    public void post(Webhook webhook, String id, String body) throws IOException {
        var now = clock.instant();
        var request = client.POST(Targets.parse(webhook.getUrl()))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .headers(headers -> headers.put("webhook-id", id)
                        .put("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .put("webhook-signature", new Signature(webhook.getSecret()).of(id, now, body)))
                .body(new StringRequestContent("application/json", body));
        try {
            var answer = request.send();
            if (answer.getStatus() < OK || answer.getStatus() >= NOT_OK) {
                throw new IOException("it answers %d".formatted(answer.getStatus()));
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause().getMessage()), e);
        } catch (TimeoutException e) {
            throw new IOException("it does not answer within %d s".formatted(PATIENCE_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", e);
        }
    }

    @Override
    public void close() throws Exception {
        client.stop();
    }

    private record Allowed(Targets targets) implements SocketAddressResolver {
        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            try {
                promise.succeeded(targets.resolve(host).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList());
            } catch (UnknownHostException e) {
                promise.failed(e);
            }
        }
    }
}
