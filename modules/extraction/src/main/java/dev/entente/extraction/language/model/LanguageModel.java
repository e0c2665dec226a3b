package dev.entente.extraction.language.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * All that training leaves behind, and the file it is kept in.
 *
 * @param tags the names of the tags, by number
 * @param relations the names of the relations, by number; the first is that of the root
 * @param lexicon what is known of single words; the model has a copy of its own, for its words keep what it sums
 * @param taggerNetwork an output for each tag
 * @param parserNetwork the outputs of a {@link Parser}
 * @param arcNames among which relations the parser chooses
 */
public record LanguageModel(
        List<String> tags,
        List<String> relations,
        Lexicon lexicon,
        Network taggerNetwork,
        Network parserNetwork,
        ArcNames arcNames) {

    private static final int MAGIC = 0x454E5404;

    public LanguageModel {
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
        Choices.requireRoom(tags.size());
        Choices.requireRoom(relations.size());
        lexicon = lexicon.copy();
    }

    public Tagger tagger() {
        return Tagger.of(taggerNetwork, lexicon);
    }

    public Parser parser() {
        return Parser.of(parserNetwork, lexicon, tags.size(), arcNames);
    }

    /** Writes the model, deflated; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION));
        DataOutputStream data = new DataOutputStream(deflated);
        data.writeInt(MAGIC);
        writeNames(data, tags);
        writeNames(data, relations);
        lexicon.write(data);
        taggerNetwork.write(data);
        parserNetwork.write(data);
        arcNames.write(data);
        data.flush();
        deflated.finish();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the stream ends early or holds something else
     */
    public static LanguageModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16));
        int magic = data.readInt();
        if (magic != MAGIC) {
            throw new IOException(
                    "Not a language model, or one of another version: it begins with %08x, not %08x; train it anew"
                            .formatted(magic, MAGIC));
        }
        List<String> tags = readNames(data);
        return new LanguageModel(
                tags,
                readNames(data),
                Lexicon.read(data),
                Network.read(data),
                Network.read(data),
                ArcNames.read(tags.size(), data));
    }

    private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        out.writeByte(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(in.readUTF().intern());
        }
        return names;
    }
}
