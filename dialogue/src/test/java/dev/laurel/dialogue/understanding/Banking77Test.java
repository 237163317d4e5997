package dev.laurel.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * The same embedder and the same training on the public data set BANKING77, beside published figures (Casanueva et al.
 * 2020: 10-shot USE+ConveRT 85.19 %, ConveRT 83.32 %; full BERT 93.66 %, USE+ConveRT 93.36 %). By default one draw of ten
 * examples an intent and every fourth test text; {@code -Ddialogue.banking77=whole} takes three draws, and all the
 * training data in three orders, with all tests (minutes). Needs LAUREL_SHARED, where {@code data/banking77} lies.
 */
class Banking77Test {

    private static final boolean WHOLE = "whole".equals(System.getProperty("dialogue.banking77"));
    private static final int SEEDS = 3;
    private static final Path REPORT = Path.of("../docs/dialogue-quality.md");
    private final Map<String, float[]> points = new HashMap<>();

    private record Labelled(String text, String label) {}

    @Test
    void tenExamplesAnIntentSuffice() throws IOException, OrtException {
        var train = texts("train");
        var test = WHOLE
                ? texts("test")
                : texts("test").stream()
                        .filter(one -> Math.floorMod(one.text().hashCode(), 4) == 0)
                        .toList();
        try (var embedder = new BgeEmbedder()) {
            int seeds = WHOLE ? SEEDS : 1;
            double few = mean(seeds, seed -> accuracy(shots(train, seed), test, 60, 1, embedder));
            System.out.printf(Locale.ROOT, "BANKING77: 10-shot %.4f (%d seeds, %d tests)%n", few, seeds, test.size());
            if (WHOLE) {
                double full = mean(seeds, seed -> accuracy(train, test, 15, seed, embedder));
                System.out.printf(Locale.ROOT, "BANKING77: full %.4f%n", full);
                if (Boolean.getBoolean("dialogue.write")) {
                    var told = String.format(
                            Locale.ROOT,
                            "10-shot %.4f, full %.4f: each the mean of %d seeds, on all %d test texts. Aims: 0.87 and 0.934.",
                            few,
                            full,
                            seeds,
                            test.size());
                    Files.writeString(REPORT, Report.replaced(Files.readString(REPORT), "banking77", told));
                }
                assertThat(full).isGreaterThanOrEqualTo(0.934);
            }
            // The aim is 0.87; draws of ten an intent differ by half a point each way.
            assertThat(few).isGreaterThanOrEqualTo(0.865);
        }
    }

    private static double mean(int seeds, IntToDoubleFunction accuracy) {
        return IntStream.range(0, seeds).mapToDouble(accuracy).average().orElseThrow();
    }

    private double accuracy(List<Labelled> train, List<Labelled> test, int epochs, long seed, Embedder embedder) {
        var labels =
                List.copyOf(new TreeSet<>(train.stream().map(Labelled::label).toList()));
        var vectors = train.stream().map(one -> point(one, embedder)).toArray(float[][]::new);
        var classes =
                train.stream().mapToInt(one -> labels.indexOf(one.label())).toArray();
        var softmax = new Training(vectors, classes, labels.size(), epochs, 0.03).fit(seed);
        long right = test.stream()
                .filter(one -> labels.get(softmax.best(point(one, embedder))).equals(one.label()))
                .count();
        return (double) right / test.size();
    }

    private float[] point(Labelled text, Embedder embedder) {
        return points.computeIfAbsent(text.text(), embedder::embed);
    }

    private static List<Labelled> shots(List<Labelled> train, int seed) {
        var shuffled = new ArrayList<>(train);
        Collections.shuffle(shuffled, new Random(seed));
        var taken = new HashMap<String, Integer>();
        return shuffled.stream()
                .filter(one -> taken.merge(one.label(), 1, Integer::sum) <= 10)
                .toList();
    }

    private static List<Labelled> texts(String part) throws IOException {
        String shared = System.getenv("LAUREL_SHARED");
        assumeTrue(shared != null, "BANKING77 is not measured: LAUREL_SHARED is not set");
        var file = Path.of(shared, "data", "banking77", "banking77_" + part + ".csv");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = Files.newBufferedReader(file);
                var records = format.parse(lines)) {
            return records.stream()
                    .map(line -> new Labelled(line.get("text"), line.get("category")))
                    .toList();
        }
    }
}
