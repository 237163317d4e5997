package dev.laurel.local.demo.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The merchant's people, goods and words, as they lie in {@code resources/history}. */
public final class Texts {

    private Texts() {}

    /** The rows of a table without quotes; its heading is left out, an empty last column is there. */
    public static Stream<List<String>> table(String name) {
        return text(name).lines().skip(1).map(row -> List.of(row.split(",", -1)));
    }

    public static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    public static String text(String name) {
        try (var stream = Texts.class.getResourceAsStream("/history/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
