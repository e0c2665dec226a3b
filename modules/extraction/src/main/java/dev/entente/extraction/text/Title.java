package dev.entente.extraction.text;

/** Headlines compared: only letters and digits count. */
final class Title {
    private Title() {}

    static String normal(String title) {
        var normal = new StringBuilder(title.length());
        title.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
