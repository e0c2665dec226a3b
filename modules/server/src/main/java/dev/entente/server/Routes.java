package dev.entente.server;

import dev.entente.server.api.Endpoint;
import java.util.List;

/** A group of endpoints that belong together. */
@FunctionalInterface
public interface Routes {
    List<Endpoint> endpoints();
}
