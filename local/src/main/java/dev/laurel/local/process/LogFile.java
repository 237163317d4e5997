package dev.laurel.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** A log that a process appends to: its last lines, and its turning over when it has grown large. */
public record LogFile(Path path) {

    private static final long LARGE = 50L << 20;
    private static final int BYTES_PER_LINE = 400;
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ )");

    /** The last lines, as far as a reasonable stretch of the file holds so many. */
    public List<String> lastLines(int count) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - (long) count * BYTES_PER_LINE);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            int skipped = from > 0 && lines.size() > 1 ? 1 : 0;
            return lines.subList(Math.max(skipped, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines without the frames of stack traces, which would leave no room for what happened. */
    public List<String> lastWords(int count) {
        List<String> lines = lastLines(20 * count).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).find())
                .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** To be called while nobody writes: sets a large log aside as {@code <name>.1}, replacing the one before. */
    public void turnOverIfLarge() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path) && Files.size(path) > LARGE) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
