package dev.laurel.loyalty.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file's lines, whichever of the two forms it has: JSON begins with a bracket. Used by one thread. */
final class ReadFile {

    private static final Set<String> FIELDS = Set.of(RawLine.MEMBER, RawLine.POINTS, RawLine.EXPIRES_ON, RawLine.TIER);

    private final JsonMapper json;
    private final int mostLines;
    final List<RawLine> lines = new ArrayList<>();
    final List<LineError> errors = new ArrayList<>();

    ReadFile(JsonMapper json, int mostLines) {
        this.json = json;
        this.mostLines = mostLines;
    }

    ReadFile read(byte[] file) {
        String text = new String(file, UTF_8);
        String begin = text.stripLeading();
        if (begin.startsWith("[")) {
            readJson(text);
        } else {
            readCsv(begin.startsWith("\uFEFF") ? begin.substring(1) : begin);
        }
        if (lines.isEmpty() && errors.isEmpty()) {
            wrong(0, "file", "has no lines");
        }
        return this;
    }

    private void readJson(String text) {
        try {
            int number = 0;
            for (JsonNode item : json.readTree(text)) {
                number++;
                Map<String, String> fields = new HashMap<>();
                for (Map.Entry<String, JsonNode> property : item.properties()) {
                    if (!property.getValue().isNull()) {
                        fields.put(property.getKey(), property.getValue().asString());
                    }
                }
                add(number, fields);
            }
        } catch (JacksonException unreadable) {
            wrong(0, "file", "is not readable as JSON: " + unreadable.getOriginalMessage());
        }
    }

    private void readCsv(String text) {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            int number = 0;
            for (CSVRecord found : parser) {
                number++;
                if (found.isConsistent()) {
                    add(number, found.toMap());
                } else {
                    wrong(number, "line", "has " + found.size() + " columns, the heading has another number of them");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            wrong(0, "file", "is not readable as CSV: " + unreadable.getMessage());
        }
    }

    private void add(int number, Map<String, String> fields) {
        if (number > mostLines) {
            if (number == mostLines + 1) {
                wrong(0, "file", "has more than " + mostLines + " lines; divide it");
            }
            return;
        }
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> wrong(number, name, "is not a known field"));
        lines.add(new RawLine(number, fields));
    }

    private void wrong(int line, String field, String message) {
        errors.add(new LineError(line, field, message));
    }
}
