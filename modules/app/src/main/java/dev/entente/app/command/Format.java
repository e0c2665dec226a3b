package dev.entente.app.command;

/** How a command prints what it found. */
enum Format {
    /** Aligned columns, for people. */
    TABLE,
    /** One JSON array or object. */
    JSON,
    /** One JSON object a line. */
    JSONL
}
