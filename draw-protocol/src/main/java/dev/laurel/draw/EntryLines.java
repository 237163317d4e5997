package dev.laurel.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Entries as lines of NDJSON at a location.
 *
 * @param skip lines before the first entry
 */
record EntryLines(Location location, int skip) implements EntryStream {

    private static final int BUFFER = 1 << 16;

    @Override
    public void forEach(Consumer<SealedEntry> entries) {
        // entries are ASCII; whatever is not stays visible as something that is no entry
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(location.open(), StandardCharsets.ISO_8859_1), BUFFER)) {
            for (int i = 0; i < skip; i++) {
                lines.readLine();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entries.accept(EntryLine.parse(line));
            }
        } catch (IOException unreadable) {
            throw new ProtocolViolation("The entries cannot be read: " + unreadable.getMessage());
        }
    }
}
