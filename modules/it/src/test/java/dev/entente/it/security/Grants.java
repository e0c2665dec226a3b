package dev.entente.it.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** The table of what each role may do, as it is delivered. */
final class Grants {
    private static final Path TABLE = Path.of("..", "..", "deploy", "kafka", "acls.tsv");
    private static final int COLUMNS = 5;

    private Grants() {}

    /** One line of the table. */
    record Grant(String role, ResourceType type, String name, AclOperation operation) {

        String principal() {
            return "entente-" + role;
        }

        AclBinding binding() {
            return new AclBinding(
                    isPrefix()
                            ? new ResourcePattern(type, prefix(), PatternType.PREFIXED)
                            : new ResourcePattern(type, name, PatternType.LITERAL),
                    new AccessControlEntry("User:" + principal(), "*", operation, AclPermissionType.ALLOW));
        }

        /** Whether this request is one that the line is there for. */
        boolean covers(RecordingAuthorizer.Request request) {
            return request.principal().equals(principal())
                    && request.operation() == operation
                    && request.type() == type
                    && (isPrefix()
                            ? request.name().startsWith(prefix())
                            : request.name().equals(name));
        }

        private boolean isPrefix() {
            return name.endsWith("*");
        }

        private String prefix() {
            return name.substring(0, name.length() - 1);
        }
    }

    static List<Grant> all() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Grants::grant)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grant grant(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new AssertionError("%s: %d columns wanted: %s".formatted(TABLE, COLUMNS, line));
        }
        return new Grant(cells[0], ResourceType.fromString(cells[1]), cells[2], SecurityUtils.operation(cells[3]));
    }
}
