package dev.entente.it.security;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer, which also writes down who asked for what. A broker makes it by its class name. */
public final class RecordingAuthorizer extends StandardAuthorizer {
    private static final Set<Request> ALLOWED = ConcurrentHashMap.newKeySet();
    private static final Set<Request> DENIED = ConcurrentHashMap.newKeySet();

    /** What somebody asked to do. */
    record Request(String principal, AclOperation operation, ResourceType type, String name) {}

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        var results = super.authorize(context, actions);
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            var request = new Request(
                    context.principal().getName(),
                    action.operation(),
                    action.resourcePattern().resourceType(),
                    action.resourcePattern().name());
            if (results.get(i) == AuthorizationResult.ALLOWED) {
                ALLOWED.add(request);
            } else if (action.logIfDenied()) {
                DENIED.add(request);
            }
        }
        return results;
    }

    static void forget() {
        ALLOWED.clear();
        DENIED.clear();
    }

    static Set<Request> allowed() {
        return Set.copyOf(ALLOWED);
    }

    static Set<Request> denied() {
        return Set.copyOf(DENIED);
    }
}
