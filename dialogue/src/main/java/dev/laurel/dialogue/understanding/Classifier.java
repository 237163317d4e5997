package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Understands by example. Logistic regression says which intent is likeliest; how far the text lies from that intent's
 * examples (cosine) says whether it is any. Thread-safe.
 */
public final class Classifier implements Understanding {

    private final Embedder embedder;
    private final Bands bands;
    private final Map<Language, Model> models = new EnumMap<>(Language.class);

    /** With the shipped models. Fails if they were learned from another catalogue or with another embedder. */
    public Classifier(Embedder embedder, Catalogue catalogue) {
        this(embedder, Bands.MEASURED);
        for (Language language : Language.values()) {
            Model model = Model.shipped(language);
            if (!model.fingerprint().equals(Model.fingerprint(catalogue, language, embedder.model()))) {
                throw new IllegalStateException(Model.resource(language)
                        + " is not of this catalogue: ./mvnw test -pl dialogue -Ddialogue.write=true");
            }
            models.put(language, model);
        }
    }

    private Classifier(Embedder embedder, Bands bands) {
        this.embedder = embedder;
        this.bands = bands;
    }

    static Classifier of(Embedder embedder, Bands bands, Map<Language, Model> models) {
        var classifier = new Classifier(embedder, bands);
        classifier.models.putAll(models);
        return classifier;
    }

    @Override
    public Verdict understand(String text, Language language) {
        var scores = scores(text, language);
        var ranked = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -scores[c]))
                .toList();
        double confidence = scores[ranked.getFirst()];
        Intent best = Model.INTENTS.get(ranked.getFirst());
        if (confidence >= bands.act()) {
            return new Verdict.Clear(best, confidence);
        } else if (confidence < bands.ask()) {
            return new Verdict.Beyond(confidence);
        }
        Intent second = Model.INTENTS.get(ranked.get(1));
        boolean two = scores[ranked.get(1)] >= bands.ask() / 2;
        return new Verdict.Unsure(two ? List.of(best, second) : List.of(best), confidence);
    }

    /** Of each intent: how probable it is, less so the further its examples are. */
    double[] scores(String text, Language language) {
        Model model = Objects.requireNonNull(models.get(language));
        float[] point = embedder.embed(text);
        double[] probabilities = model.softmax().probabilities(point);
        return IntStream.range(0, Model.INTENTS.size())
                .mapToDouble(c -> probabilities[c] * bands.nearness(Vectors.dot(model.centres()[c], point)))
                .toArray();
    }
}
