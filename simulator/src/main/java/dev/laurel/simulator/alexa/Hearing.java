package dev.laurel.simulator.alexa;

import dev.laurel.simulator.alexa.InteractionModel.IntentModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From words to an intent with slots: the sample with the most words in common of those that fit whole; else the
 * nearest one without slots; else Alexa's fallback.
 */
final class Hearing {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    /** Fewer words in common than this, and it is something else. */
    private static final double ALIKE = 0.6;

    private static final int ALL_WORDS = 100;

    private final InteractionModel model;
    private final Clock clock;
    private final List<Sample> samples = new ArrayList<>();

    Hearing(InteractionModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        model.intents().values().forEach(intent -> intent.samples().forEach(text -> samples.add(sample(intent, text))));
    }

    InteractionModel model() {
        return model;
    }

    /** An intent, and the values of those of its slots that were heard. */
    record Understood(String intent, Map<String, String> slots) {}

    private record Sample(IntentModel intent, String text, Pattern pattern, List<String> slots, int words) {}

    private record Match(Understood understood, int score) {}

    /**
     * Hears.
     *
     * @param inSession whether a question may have been asked, so that a bare name may be its answer
     */
    Understood hear(String plain, boolean inSession) {
        return BuiltIn.of(plain)
                .map(name -> new Understood(name, Map.of()))
                .or(() -> bySample(plain, inSession))
                .or(() -> nearest(plain))
                .orElseGet(() -> new Understood("AMAZON.FallbackIntent", Map.of()));
    }

    private Optional<Understood> bySample(String plain, boolean inSession) {
        return samples.stream()
                .flatMap(sample -> match(sample, plain, inSession).stream())
                .max(Comparator.comparingInt(Match::score))
                .map(Match::understood);
    }

    private Optional<Match> match(Sample sample, String plain, boolean inSession) {
        Matcher matcher = sample.pattern().matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int listed = 0;
        for (String slot : sample.slots()) {
            String type = sample.intent().slots().get(slot);
            Optional<String> value = value(type == null ? "" : type, matcher.group(slot));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(slot, value.get());
            boolean known = type != null && (type.startsWith("AMAZON.") || model.isListed(type, value.get()));
            listed += known ? 1 : 0;
        }
        boolean bare = sample.words() <= 1 && listed < sample.slots().size();
        if (bare && !inSession) {
            return Optional.empty();
        }
        int score = sample.slots().isEmpty() ? ALL_WORDS : 2 * sample.words() + listed;
        return Optional.of(new Match(new Understood(sample.intent().name(), values), bare ? 0 : score));
    }

    private Optional<String> value(String type, String heard) {
        return switch (type) {
            case "AMAZON.NUMBER" -> Words.number(heard);
            case "AMAZON.DATE" -> date(heard);
            default -> Optional.of(heard);
        };
    }

    /** The real one knows every way to say a day. */
    private Optional<String> date(String heard) {
        LocalDate today = LocalDate.now(clock);
        return switch (heard) {
            case "today", "hoy" -> Optional.of(today.toString());
            case "yesterday", "ayer" -> Optional.of(today.minusDays(1).toString());
            case "tomorrow", "mañana" -> Optional.of(today.plusDays(1).toString());
            default -> heard.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(heard) : Optional.empty();
        };
    }

    private Optional<Understood> nearest(String plain) {
        var heard = new HashSet<>(Words.of(plain));
        return samples.stream()
                .filter(sample -> sample.slots().isEmpty() && likeness(sample, heard) >= ALIKE)
                .max(Comparator.comparingDouble(sample -> likeness(sample, heard)))
                .map(sample -> new Understood(sample.intent().name(), Map.of()));
    }

    private static double likeness(Sample sample, Set<String> heard) {
        var all = new HashSet<>(Words.of(sample.text()));
        int together = all.size();
        all.retainAll(heard);
        return (double) all.size() / (together + heard.size() - all.size());
    }

    private static Sample sample(IntentModel intent, String text) {
        List<String> slots = new ArrayList<>();
        var pattern = new StringBuilder();
        int from = 0;
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            pattern.append(Pattern.quote(text.substring(from, slot.start())))
                    .append("(?<")
                    .append(slot.group(1))
                    .append(">\\S+(?: \\S+){0,5})");
            slots.add(slot.group(1));
            from = slot.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        int words = Words.of(SLOT.matcher(text).replaceAll("").strip()).size();
        return new Sample(intent, text, Pattern.compile(pattern.toString()), slots, words);
    }
}
