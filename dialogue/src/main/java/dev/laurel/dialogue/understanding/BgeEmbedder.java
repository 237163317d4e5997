package dev.laurel.dialogue.understanding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The sentence model bge-small-en-v1.5 (English, 384 dimensions, quantised), from its jar. Thread-safe; about 4 ms of
 * processor time a text. Needs glibc, writes native libraries to {@code ~/.djl.ai} and the temp folder, and wants
 * {@code --enable-native-access=ALL-UNNAMED}.
 *
 * <p>It runs the model itself where langchain4j's wrapper would, for one reason: the wrapper starts a thread per
 * processor that spins between texts, which costs the other services on a small machine many times what it gains.
 * The vectors are the same.
 */
public final class BgeEmbedder implements Embedder, AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    /** Longer texts are cut; a question that takes more than this is no question. */
    private static final String LONGEST_IN_TOKENS = "128";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** Loads the model, which takes about half a second. */
    public BgeEmbedder() {
        try (var options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL);
                InputStream words = resource(TOKENIZER)) {
            options.setIntraOpNumThreads(2);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    words, Map.of("padding", "false", "truncation", "true", "modelMaxLength", LONGEST_IN_TOKENS));
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model does not load", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public float[] embed(String text) {
        Encoding encoding = tokenizer.encode(text);
        try (var ids = tensor(encoding.getIds());
                var mask = tensor(encoding.getAttentionMask());
                var types = tensor(encoding.getTypeIds());
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            // BGE puts the meaning of the whole into the first token.
            return Vectors.unit(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed", e);
        }
    }

    @Override
    public void close() throws OrtException {
        tokenizer.close();
        session.close();
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BgeEmbedder.class.getResourceAsStream(name), name);
    }
}
