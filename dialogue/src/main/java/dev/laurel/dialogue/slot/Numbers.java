package dev.laurel.dialogue.slot;

import dev.laurel.dialogue.Language;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whole numbers in digits (1,200 or 1.200) and in words (twelve hundred, mil doscientos), up to a billion. */
public final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}|\\d{1,3}([.,]\\d{3}){1,2}");
    private static final Map<String, Long> ENGLISH =
            values("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen twenty""", "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12");
    private static final Map<String, Long> SPANISH = values("""
            cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
            dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro
            veinticinco veintiseis veintisiete veintiocho veintinueve treinta""", """
            un=1 una=1 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 docena=12
            doscientos=200 trescientos=300 cuatrocientos=400 quinientos=500 seiscientos=600 setecientos=700
            ochocientos=800 novecientos=900 ciento=100 cien=100""");
    private static final Map<String, Long> ENGLISH_SCALES = Map.of("hundred", 100L, "thousand", 1000L, "k", 1000L);
    private static final Map<String, Long> SPANISH_SCALES = Map.of("mil", 1000L);
    /** Before "one", these make a pronoun of it: the second one, that one. */
    private static final Set<String> POINTING =
            Set.of("the", "this", "that", "which", "first", "second", "third", "last", "other", "another", "any", "no");

    private static final Set<String> JOINING = Set.of("and", "y", "a");

    private Numbers() {}

    /** The first number of a text. */
    public static OptionalLong in(String text, Language language) {
        return in(Words.of(text), language);
    }

    static OptionalLong in(List<String> words, Language language) {
        for (int i = 0; i < words.size(); i++) {
            if (DIGITS.matcher(words.get(i)).matches()) {
                long digits = Long.parseLong(words.get(i).replaceAll("[.,]", ""));
                String next = i + 1 < words.size() ? words.get(i + 1) : "";
                return OptionalLong.of(digits * scales(language).getOrDefault(next, 1L));
            }
            if (starts(words, i, language)) {
                return OptionalLong.of(spoken(words.subList(i, words.size()), language));
            }
        }
        return OptionalLong.empty();
    }

    private static boolean starts(List<String> words, int at, Language language) {
        String word = words.get(at);
        boolean pronoun = "one".equals(word) && (words.size() == 1 || (at > 0 && POINTING.contains(words.get(at - 1))));
        return !pronoun
                && (values(language).containsKey(word) || (scales(language).containsKey(word) && !"k".equals(word)));
    }

    private static long spoken(List<String> words, Language language) {
        long total = 0;
        long group = 0;
        for (String word : words.stream().limit(12).toList()) {
            Long value = values(language).get(word);
            Long scale = scales(language).get(word);
            if (value != null) {
                group += value;
            } else if (scale != null && scale == 100) {
                group = Math.max(1, group) * 100;
            } else if (scale != null) {
                total += Math.max(1, group) * scale;
                group = 0;
            } else if (!JOINING.contains(word)) {
                break;
            }
        }
        return total + group;
    }

    private static Map<String, Long> values(String counted, String others) {
        var values = new TreeMap<String, Long>();
        for (String word : counted.strip().split("\\s+", -1)) {
            values.put(word, (long) values.size());
        }
        for (String pair : others.strip().split("\\s+", -1)) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        }
        return values;
    }

    private static Map<String, Long> values(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ES -> SPANISH;
        };
    }

    private static Map<String, Long> scales(Language language) {
        return switch (language) {
            case EN -> ENGLISH_SCALES;
            case ES -> SPANISH_SCALES;
        };
    }
}
