package dev.entente.registry.embedded;

/** An answer that is not a success, with Confluent's code and Confluent's words, which some clients look at. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private ApiError(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Confluent's error code: the HTTP status itself, or the status and two more digits. */
    int code() {
        return code;
    }

    /** The HTTP status. */
    int status() {
        return code < 1000 ? code : code / 100;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, message);
    }

    static ApiError notFound() {
        return new ApiError(404, "HTTP 404 Not Found");
    }

    static ApiError methodNotAllowed() {
        return new ApiError(405, "HTTP 405 Method Not Allowed");
    }

    static ApiError tooLarge(int limit) {
        return new ApiError(413, "A request may have " + limit + " bytes");
    }

    static ApiError unsupportedMediaType() {
        return new ApiError(415, "HTTP 415 Unsupported Media Type");
    }

    static ApiError subjectNotFound(String subject) {
        return new ApiError(40401, "Subject '" + subject + "' not found.");
    }

    static ApiError versionNotFound(String version) {
        return new ApiError(40402, "Version " + version + " not found.");
    }

    static ApiError schemaNotFound() {
        return new ApiError(40403, "Schema not found");
    }

    static ApiError schemaNotFound(int id) {
        return new ApiError(40403, "Schema " + id + " not found");
    }

    static ApiError subjectSoftDeleted(String subject) {
        return new ApiError(
                40404, "Subject '%s' was soft deleted. Set permanent=true to delete permanently".formatted(subject));
    }

    static ApiError subjectNotSoftDeleted(String subject) {
        return new ApiError(
                40405, "Subject '%s' was not deleted first before being permanently deleted".formatted(subject));
    }

    static ApiError versionSoftDeleted(String subject, int version) {
        return new ApiError(
                40406,
                "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently"
                        .formatted(subject, version));
    }

    static ApiError versionNotSoftDeleted(String subject, int version) {
        return new ApiError(
                40407,
                "Subject '%s' Version %d was not deleted first before being permanently deleted"
                        .formatted(subject, version));
    }

    static ApiError levelNotConfigured(String subject) {
        return new ApiError(40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static ApiError modeNotConfigured(String subject) {
        return new ApiError(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static ApiError incompatible(String subject, Iterable<String> conflicts) {
        return new ApiError(
                40901,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: [%s]"
                        .formatted(subject, String.join("; ", conflicts)));
    }

    static ApiError invalidSchema(String reason) {
        return new ApiError(42201, "Invalid schema: " + reason);
    }

    static ApiError invalidVersion(String version) {
        return new ApiError(
                42202,
                "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""
                        .formatted(version));
    }

    static ApiError invalidLevel() {
        return new ApiError(
                42203,
                "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");
    }

    static ApiError invalidMode() {
        return new ApiError(
                42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, IMPORT, and FORWARD");
    }

    static ApiError notPermitted(String reason) {
        return new ApiError(42205, reason);
    }

    static ApiError storeFailed(Throwable cause) {
        return new ApiError(50001, "Error in the backend data store: " + cause.getMessage());
    }
}
