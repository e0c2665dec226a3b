package dev.entente.evaluation.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.evaluation.JsonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raw sentences of news, for learning from text that nobody analysed. Reads JSON lines with a {@code text} each, and
 * cuts them with rules simple enough never to change, so that training stays repeatable.
 */
final class NewsCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[a-z0-9%)\"”’][.!?][\"”’)]?)\\s+(?=[\"“‘(]?[A-Z0-9])|\\n+");
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:^|.*[\\s(\"“])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|Rev|Hon|St|vs|No|Inc|Corp|Co|Ltd|Jr|Sr"
                    + "|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|etc|approx|Prof|Pres|Fig|Brig|Adm|Cmdr)\\.",
            Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(?:[A-Z]\\.)+(?=[\\s,;:)'’-]|$)"
            + "|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Rep|Gov|St|vs|Inc|Corp|Co|Ltd|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\."
            + "|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s|m|bn|mln|k)?"
            + "|[\\p{L}\\p{M}\\d]+?(?=n['’]t\\b)|n['’]t\\b"
            + "|['’](?:s|S|re|ve|ll|d|m)\\b"
            + "|[\\p{L}\\p{M}\\d]+(?:[&_-](?=\\p{Ll})[\\p{L}\\p{M}\\d]+)*"
            + "|\\.{2,}|-+|[^\\s]");

    private NewsCorpus() {}

    /** The tokens of each sentence, in the order of the file. */
    static List<List<String>> read(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (BufferedReader lines = JsonFile.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                split(JSON.readTree(line).path("text").asText(), sentences);
            }
        }
        return sentences;
    }

    private static void split(String text, List<List<String>> sentences) {
        Matcher end = SENTENCE_END.matcher(text);
        int begin = 0;
        while (end.find()) {
            String sentence = text.substring(begin, end.start());
            if (!ABBREVIATED.matcher(sentence).matches()) {
                add(sentence, sentences);
                begin = end.end();
            }
        }
        add(text.substring(begin), sentences);
    }

    private static void add(String sentence, List<List<String>> sentences) {
        List<String> tokens =
                TOKEN.matcher(sentence).results().map(match -> match.group()).toList();
        if (!tokens.isEmpty()) {
            sentences.add(tokens);
        }
    }
}
