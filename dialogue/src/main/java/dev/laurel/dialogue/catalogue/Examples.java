package dev.laurel.dialogue.catalogue;

import dev.laurel.dialogue.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue's examples of one language with the slots filled, as the classifier learns them. Which sample fills
 * which slot depends on the example's place alone, so that everybody gets the same ones.
 */
public record Examples(List<Example> all) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** A text, and the intent that it asks for; nothing when it is out of scope. */
    public record Example(String text, Optional<Intent> intent) {}

    /** Those of a language. */
    public static Examples of(Catalogue catalogue, Language language) {
        var taken = new LinkedHashMap<String, Integer>();
        var all = new ArrayList<Example>();
        catalogue.intents().forEach((intent, described) -> {
            for (String text : in(described.examples(), language)) {
                all.add(new Example(filled(text, catalogue, language, taken), Optional.of(intent)));
            }
        });
        for (String text : in(catalogue.outOfScope(), language)) {
            all.add(new Example(text, Optional.empty()));
        }
        return new Examples(List.copyOf(all));
    }

    private static String filled(String text, Catalogue catalogue, Language language, Map<String, Integer> taken) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String name = slot.group(1);
            var samples = in(
                    Objects.requireNonNull(catalogue.slots().get(name), () -> "No such slot: " + name)
                            .samples(),
                    language);
            int next = taken.merge(name, 1, Integer::sum) - 1;
            return Matcher.quoteReplacement(samples.get(next % samples.size()));
        });
    }

    private static List<String> in(Map<Language, List<String>> lists, Language language) {
        return Objects.requireNonNull(lists.get(language));
    }
}
