package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Examples.Example;
import dev.laurel.dialogue.catalogue.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a classifier understands the held-out paraphrases of one language. */
record Quality(Language language, List<Judged> judged) {

    /** What was meant ("-" when out of scope), what was taken for the likeliest, and how confidently. */
    record Judged(Example example, Intent likeliest, double confidence, Verdict verdict) {

        boolean right() {
            return example.intent().filter(likeliest::equals).isPresent();
        }
    }

    static Quality of(Classifier classifier, Language language) {
        var judged = new ArrayList<Judged>();
        for (Example example : HeldOut.of(language)) {
            var scores = classifier.scores(example.text(), language);
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                best = scores[c] > scores[best] ? c : best;
            }
            judged.add(new Judged(
                    example, Model.INTENTS.get(best), scores[best], classifier.understand(example.text(), language)));
        }
        return new Quality(language, judged);
    }

    List<Judged> inScope() {
        return judged.stream().filter(one -> one.example().intent().isPresent()).toList();
    }

    List<Judged> outOfScope() {
        return judged.stream().filter(one -> one.example().intent().isEmpty()).toList();
    }

    double accuracy() {
        return share(inScope().stream().filter(Judged::right).count(), inScope().size());
    }

    /** The confidence that 95 % of what is in scope reaches. */
    double retainingThreshold() {
        var confidences = inScope().stream()
                .map(Judged::confidence)
                .sorted(Comparator.naturalOrder())
                .toList();
        return confidences.get((int) Math.floor(confidences.size() * 0.05));
    }

    /** How much of what is out of scope stays below that threshold. */
    double outOfScopeRecall() {
        double threshold = retainingThreshold();
        return share(
                outOfScope().stream()
                        .filter(one -> one.confidence() < threshold)
                        .count(),
                outOfScope().size());
    }

    /** The share of in-scope texts that are acted upon rightly, wrongly, asked back, given up; then out of scope. */
    Map<String, Double> bands() {
        var bands = new TreeMap<String, Double>();
        int in = inScope().size();
        bands.put(
                "1 in scope, acted rightly",
                share(clear(inScope()).filter(Judged::right).count(), in));
        bands.put(
                "2 in scope, acted wrongly",
                share(clear(inScope()).filter(one -> !one.right()).count(), in));
        bands.put("3 in scope, asked back", share(unsure(inScope()), in));
        bands.put("4 in scope, not understood", share(beyond(inScope()), in));
        int out = outOfScope().size();
        bands.put("5 out of scope, acted", share(clear(outOfScope()).count(), out));
        bands.put("6 out of scope, asked back", share(unsure(outOfScope()), out));
        bands.put("7 out of scope, said so", share(beyond(outOfScope()), out));
        return bands;
    }

    /** What was taken for what, of the wrong ones, with an example each. */
    List<String> confusions() {
        return inScope().stream()
                .filter(one -> !one.right())
                .map(one -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %s |",
                        one.example().intent().map(Intent::id).orElse("-"),
                        one.likeliest().id(),
                        one.confidence(),
                        one.example().text()))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Stream<Judged> clear(List<Judged> of) {
        return of.stream().filter(one -> one.verdict() instanceof Verdict.Clear);
    }

    private static long unsure(List<Judged> of) {
        return of.stream()
                .filter(one -> one.verdict() instanceof Verdict.Unsure)
                .count();
    }

    private static long beyond(List<Judged> of) {
        return of.stream()
                .filter(one -> one.verdict() instanceof Verdict.Beyond)
                .count();
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
