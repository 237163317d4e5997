package dev.laurel.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Examples;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.slot.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How well the shipped models understand, against what was measured. With {@code -Ddialogue.write=true} they are learned
 * anew first, and {@code docs/dialogue-quality.md} is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityTest {

    private static final boolean WRITE = Boolean.getBoolean("dialogue.write");
    private static final Path REPORT = Path.of("../docs/dialogue-quality.md");

    private final BgeEmbedder embedder = new BgeEmbedder();
    private final Catalogue catalogue = Catalogue.read();
    private Quality english;
    private Quality spanish;

    @BeforeAll
    void understand() throws IOException {
        if (WRITE) {
            for (Language language : Language.values()) {
                for (String folder : new String[] {"src/main/resources", "target/classes"}) {
                    try (var out = Files.newOutputStream(Path.of(folder, Model.resource(language)))) {
                        Model.learn(catalogue, language, embedder).write(out);
                    }
                }
            }
        }
        var classifier = new Classifier(embedder, catalogue);
        english = Quality.of(classifier, Language.EN);
        spanish = Quality.of(classifier, Language.ES);
        System.out.println(report());
        if (WRITE) {
            Files.writeString(
                    REPORT, Report.replaced(Files.exists(REPORT) ? Files.readString(REPORT) : "", "own", report()));
        }
    }

    @AfterAll
    void close() throws OrtException {
        embedder.close();
    }

    @Test
    void englishParaphrasesAreUnderstood() {
        assertThat(english.accuracy()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void spanishParaphrasesAreUnderstoodAsFarAsAnEnglishModelGoes() {
        assertThat(spanish.accuracy()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void whatIsOutOfScopeIsTold() {
        assertThat(english.outOfScopeRecall()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void rarelyIsTheWrongThingDone() {
        assertThat(english.bands().get("2 in scope, acted wrongly")).isLessThanOrEqualTo(0.03);
        assertThat(english.bands().get("5 out of scope, acted")).isLessThanOrEqualTo(0.10);
    }

    @Test
    void nothingHeldOutWasLearned() {
        for (Language language : Language.values()) {
            var learned = new HashSet<String>();
            Examples.of(catalogue, language).all().forEach(example -> learned.add(Words.plain(example.text())));
            assertThat(HeldOut.of(language))
                    .allSatisfy(held -> assertThat(learned).doesNotContain(Words.plain(held.text())));
        }
    }

    @Test
    void everyIntentHasEnoughParaphrases() {
        var counts = HeldOut.of(Language.EN).stream()
                .filter(example -> example.intent().isPresent())
                .collect(Collectors.groupingBy(example -> example.intent().orElseThrow(), Collectors.counting()));
        for (Intent intent : Intent.values()) {
            assertThat(counts.getOrDefault(intent, 0L)).as(intent.id()).isGreaterThanOrEqualTo(20);
        }
    }

    private String report() {
        var text = new StringBuilder("| held out | English | Spanish |\n|---|---|---|\n");
        row(text, "texts in scope", english.inScope().size(), spanish.inScope().size());
        row(
                text,
                "texts out of scope",
                english.outOfScope().size(),
                spanish.outOfScope().size());
        row(text, "accuracy", english.accuracy(), spanish.accuracy());
        row(text, "out-of-scope recall at 95 % retention", english.outOfScopeRecall(), spanish.outOfScopeRecall());
        row(text, "threshold for it", english.retainingThreshold(), spanish.retainingThreshold());
        english.bands()
                .forEach((band, share) ->
                        row(text, band.substring(2), share, spanish.bands().get(band)));
        text.append("\nConfusions, English:\n\n| meant | taken for | confidence | text |\n|---|---|---|---|\n")
                .append(String.join("\n", english.confusions()))
                .append("\n\nConfusions, Spanish:\n\n| meant | taken for | confidence | text |\n|---|---|---|---|\n")
                .append(String.join("\n", spanish.confusions()));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Number left, Number right) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(shown(left))
                .append(" | ")
                .append(shown(right))
                .append(" |\n");
    }

    private static String shown(Number figure) {
        return figure instanceof Double share ? String.format(Locale.ROOT, "%.3f", share) : figure.toString();
    }
}
