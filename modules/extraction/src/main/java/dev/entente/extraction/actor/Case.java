package dev.entente.extraction.actor;

/** How a name's own spelling limits the case of its words in a text. */
enum Case {
    /** Written small in the lexicon: any case. */
    ANY,
    /** A name: its first letter is a capital. */
    CAPITALISED,
    /** An abbreviation: capitals throughout, so that "us" is not "US". */
    UPPER;

    static Case of(String form) {
        if (!Character.isUpperCase(form.codePointAt(0))) {
            return ANY;
        }
        return letters(form) > 1 && isUpper(form) ? UPPER : CAPITALISED;
    }

    boolean allows(String form) {
        return switch (this) {
            case ANY -> true;
            case CAPITALISED -> !Character.isLowerCase(form.codePointAt(0));
            case UPPER -> isUpper(form);
        };
    }

    static boolean isUpper(String form) {
        for (var i = 0; i < form.length(); i++) {
            if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int letters(String form) {
        var letters = 0;
        for (var i = 0; i < form.length(); i++) {
            letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
