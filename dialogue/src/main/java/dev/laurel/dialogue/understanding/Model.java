package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Examples;
import dev.laurel.dialogue.catalogue.Intent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What was learned from the catalogue's examples of one language, kept as a resource so that services start at once.
 * Class i is the intent at place i of its values; the last is "out of scope".
 *
 * @param fingerprint of all that it was learned from; another one means that it must be learned again
 * @param centres the examples' mean direction of each intent
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never leaves the package.
record Model(String fingerprint, Softmax softmax, float[][] centres) {

    static final List<Intent> INTENTS = List.of(Intent.values());
    private static final int EPOCHS = 60;
    private static final double DECAY = 0.03;
    private static final long SEED = 1;
    /** To be counted up when training changes otherwise than by the numbers above. */
    private static final String TRAINING = "adam-1/" + EPOCHS + "/" + DECAY;

    /** Learns from the examples; some seconds. */
    static Model learn(Catalogue catalogue, Language language, Embedder embedder) {
        var examples = Examples.of(catalogue, language).all();
        var points = new float[examples.size()][];
        var classes = new int[examples.size()];
        int intents = INTENTS.size();
        for (int i = 0; i < points.length; i++) {
            points[i] = embedder.embed(examples.get(i).text());
            classes[i] = examples.get(i).intent().map(INTENTS::indexOf).orElse(intents);
        }
        var sums = new float[intents][points[0].length];
        for (int i = 0; i < points.length; i++) {
            if (classes[i] < intents) {
                for (int d = 0; d < points[i].length; d++) {
                    sums[classes[i]][d] += points[i][d];
                }
            }
        }
        for (int c = 0; c < intents; c++) {
            sums[c] = Vectors.unit(sums[c]);
        }
        return new Model(
                fingerprint(catalogue, language, embedder.model()),
                new Training(points, classes, intents + 1, EPOCHS, DECAY).fit(SEED),
                sums);
    }

    static String fingerprint(Catalogue catalogue, Language language, String embedder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var all = new StringBuilder(embedder).append('\n').append(TRAINING);
            for (Intent intent : Intent.values()) {
                all.append('\n').append(intent.id());
            }
            for (var example : Examples.of(catalogue, language).all()) {
                all.append('\n')
                        .append(example.intent().map(Intent::id).orElse("-"))
                        .append(' ')
                        .append(example.text());
            }
            return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(Language language) {
        return "dialogue/model-" + language.code() + ".bin";
    }

    /** The one that this module ships. */
    static Model shipped(Language language) {
        try (InputStream in =
                Objects.requireNonNull(Model.class.getResourceAsStream("/" + resource(language)), resource(language))) {
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(OutputStream target) throws IOException {
        var out = new DataOutputStream(target);
        out.writeUTF(fingerprint);
        out.writeInt(softmax.bias().length);
        out.writeInt(centres[0].length);
        for (int c = 0; c < softmax.bias().length; c++) {
            writeRow(out, softmax.weights()[c], centres[0].length);
            out.writeFloat(softmax.bias()[c]);
        }
        for (float[] centre : centres) {
            writeRow(out, centre, centre.length);
        }
        out.flush();
    }

    static Model read(DataInputStream in) throws IOException {
        String fingerprint = in.readUTF();
        int classes = in.readInt();
        int dimension = in.readInt();
        var weights = new float[classes][];
        var bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            weights[c] = readRow(in, dimension);
            bias[c] = in.readFloat();
        }
        var centres = new float[classes - 1][];
        for (int c = 0; c < centres.length; c++) {
            centres[c] = readRow(in, dimension);
        }
        return new Model(fingerprint, new Softmax(weights, bias), centres);
    }

    private static void writeRow(DataOutputStream out, float[] row, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            out.writeFloat(row[i]);
        }
    }

    private static float[] readRow(DataInputStream in, int length) throws IOException {
        var row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }
}
