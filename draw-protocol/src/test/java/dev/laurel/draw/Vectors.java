package dev.laurel.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases that others computed: this module's own, and those of the folder that {@code LAUREL_SHARED} names. */
final class Vectors {

    private Vectors() {}

    /** One case; its entries are in no order. */
    record Case(JsonNode json) {

        Terms terms() {
            return Terms.of(json.get("terms"));
        }

        List<SealedEntry> entries() {
            List<SealedEntry> entries = new ArrayList<>();
            for (JsonNode entry : json.get("entries")) {
                entries.add(EntryLine.parse(entry.toString()));
            }
            entries.sort(SealedEntry.ORDER);
            return entries;
        }

        Roll roll() {
            Roll roll = new Roll();
            entries().forEach(roll::add);
            return roll;
        }

        String signature() {
            return json.get("beacon").get("signature").stringValue();
        }

        JsonNode expected() {
            return json.get("expected");
        }

        String expected(String name) {
            return expected().get(name).stringValue();
        }

        @Override
        public String toString() {
            return json.get("name").stringValue();
        }
    }

    static List<Case> own() {
        try (InputStream file = Vectors.class.getResourceAsStream("vectors.json")) {
            return cases(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when LAUREL_SHARED is not set. */
    static List<Case> shared() {
        String shared = System.getenv("LAUREL_SHARED");
        if (shared == null) {
            return List.of();
        }
        try {
            return cases(Files.readAllBytes(Path.of(shared, "design", "draw-vectors.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Case> all() {
        return Stream.concat(own().stream(), shared().stream());
    }

    private static List<Case> cases(byte[] json) {
        return StreamSupport.stream(new JsonMapper().readTree(json).get("cases").spliterator(), false)
                .map(Case::new)
                .toList();
    }
}
