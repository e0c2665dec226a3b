package dev.entente.evaluation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads treebanks in CoNLL-U, plain or gzipped. Ranges of words and empty nodes are left out. */
final class Conllu {

    private static final int FORM = 1;
    private static final int TAG = 4;
    private static final int HEAD = 6;
    private static final int RELATION = 7;

    private Conllu() {}

    static List<TreebankSentence> read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (UncheckedIOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + " is not CoNLL-U: " + e.getMessage(), e);
        }
    }

    private static List<TreebankSentence> read(BufferedReader lines) throws IOException {
        List<TreebankSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                finish(rows, sentences);
            } else if (!line.startsWith("#")) {
                String[] row = line.split("\t", -1);
                if (row[0].chars().allMatch(Character::isDigit)) {
                    rows.add(row);
                }
            }
        }
        finish(rows, sentences);
        return sentences;
    }

    private static void finish(List<String[]> rows, List<TreebankSentence> sentences) {
        if (!rows.isEmpty()) {
            sentences.add(new TreebankSentence(
                    rows.stream().map(row -> row[FORM]).toList(),
                    rows.stream().map(row -> row[TAG]).toList(),
                    rows.stream()
                            .mapToInt(row -> Integer.parseInt(row[HEAD]) - 1)
                            .toArray(),
                    rows.stream().map(row -> row[RELATION]).toList()));
            rows.clear();
        }
    }
}
