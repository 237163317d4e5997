package dev.laurel.loyalty.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsKeysByUtf16UnitsAsRfc8785Does() {
        // the example of RFC 8785, 3.2.3
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(text(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesAsLittleAsRfc8785Does() {
        assertThat(text(Map.of("text", "\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("{\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writesIntegersInstantsAndNests() {
        Instant at = Instant.parse("2026-11-23T05:00:00Z");
        Map<String, Object> object = Map.of("a", List.of(1, -2L, Map.of("at", at), Map.of("date", Date.from(at))));

        assertThat(text(object))
                .isEqualTo(
                        "{\"a\":[1,-2,{\"at\":\"2026-11-23T05:00:00.000Z\"},{\"date\":\"2026-11-23T05:00:00.000Z\"}]}");
    }

    @Test
    void refusesWhatIsNotExactOrHasNoPlace() {
        assertRefused(1.5);
        assertRefused(1L << 53);
        assertRefused(Long.MIN_VALUE);
        assertRefused(true);
    }

    private static void assertRefused(Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("value", value)));
    }

    private static String text(Map<String, Object> object) {
        return new String(CanonicalJson.bytes(object), UTF_8);
    }
}
