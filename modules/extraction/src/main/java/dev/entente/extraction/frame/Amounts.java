package dev.entente.extraction.frame;

/** Small words that belong to an amount and end no phrase. */
final class Amounts {
    private Amounts() {}

    /**
     * "at | least 570 drones", "$30 billion | in assets", "25 | per cent", "more | than 30 officials", "over | 30
     * officials", "up | to 30 officials", "all | but two".
     */
    static boolean isWithin(Line line, int at) {
        return switch (line.word(at)) {
            case "at" -> line.word(at + 1).equals("least") || line.word(at + 1).equals("most");
            case "per" -> line.word(at + 1).equals("cent");
            case "in" -> line.is(at - 1, "MONEY");
            case "than" ->
                line.word(at - 1).equals("more")
                        || line.word(at - 1).equals("fewer")
                        || line.word(at - 1).equals("less");
            case "over", "about", "around", "under" -> isNumber(line, at + 1);
            case "up" -> line.word(at + 1).equals("to") && isNumber(line, at + 2);
            case "to" -> line.word(at - 1).equals("up") && isNumber(line, at + 1);
            case "but" -> line.word(at - 1).equals("all");
            default -> false;
        };
    }

    private static boolean isNumber(Line line, int at) {
        var word = line.word(at);
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
