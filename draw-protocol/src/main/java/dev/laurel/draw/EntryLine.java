package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An entry as one line of NDJSON: {@code ["entryId","entrant",weight,"method"]}. */
public final class EntryLine {

    private static final JsonFactory JSON = new JsonFactory();

    private EntryLine() {}

    /** The line, with its line feed. */
    public static byte[] bytes(SealedEntry entry) {
        return ("[\"" + entry.entryId() + "\",\"" + entry.entrant() + "\"," + entry.weight() + ",\""
                        + entry.method().word() + "\"]\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The entry in a line without its line feed.
     *
     * @throws ProtocolViolation when it is not exactly an array of these four
     */
    public static SealedEntry parse(String line) {
        SealedEntry entry = parseOurs(line);
        return entry != null ? entry : parseAny(line);
    }

    /** The line as {@link #bytes} writes it; a million of them are to be read in a moment. */
    private static @Nullable SealedEntry parseOurs(String line) {
        int idEnd = line.indexOf("\",\"", 2);
        int entrantEnd = idEnd < 0 ? -1 : line.indexOf("\",", idEnd + 3);
        int weightEnd = entrantEnd < 0 ? -1 : line.indexOf(",\"", entrantEnd + 2);
        if (weightEnd < 0 || !line.startsWith("[\"") || !line.endsWith("\"]") || weightEnd + 2 > line.length() - 2) {
            return null;
        }
        int weight = plainNumber(line, entrantEnd + 2, weightEnd);
        if (weight < 1) {
            return null;
        }
        return new SealedEntry(
                line.substring(2, idEnd),
                line.substring(idEnd + 3, entrantEnd),
                weight,
                EntryMethod.of(line.substring(weightEnd + 2, line.length() - 2)));
    }

    private static int plainNumber(String line, int start, int end) {
        if (end == start || end - start > 10 || line.charAt(start) == '0') {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private static SealedEntry parseAny(String line) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            expect(json, JsonToken.START_ARRAY, line);
            String entryId = expect(json, JsonToken.VALUE_STRING, line).getString();
            String entrant = expect(json, JsonToken.VALUE_STRING, line).getString();
            int weight = expect(json, JsonToken.VALUE_NUMBER_INT, line).getIntValue();
            String method = expect(json, JsonToken.VALUE_STRING, line).getString();
            expect(json, JsonToken.END_ARRAY, line);
            if (json.nextToken() != null) {
                throw unreadable(line);
            }
            return new SealedEntry(entryId, entrant, weight, EntryMethod.of(method));
        } catch (JacksonException notJson) {
            throw unreadable(line);
        }
    }

    private static JsonParser expect(JsonParser json, JsonToken token, String line) {
        if (json.nextToken() != token) {
            throw unreadable(line);
        }
        return json;
    }

    private static ProtocolViolation unreadable(String line) {
        String shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return new ProtocolViolation("Not a line [\"entryId\",\"entrant\",weight,\"method\"]: " + shown);
    }
}
