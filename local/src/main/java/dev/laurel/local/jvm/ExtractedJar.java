package dev.laurel.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A Spring Boot jar laid out for a fast start, beside its dependencies instead of around them. Kept in the cache by
 * content, so that a rebuilt jar gets a folder of its own and a running process keeps what it started from.
 *
 * @param jar what to run
 * @param fingerprint of the content
 */
public record ExtractedJar(Path jar, String fingerprint) {

    /** Where everything extracted is kept. */
    static Path all(Path cache) {
        return cache.resolve("extracted");
    }

    /** The folder in which this jar and its dependencies lie. */
    public Path folder() {
        return Objects.requireNonNull(jar.getParent());
    }

    /** Extracts a jar, or finds that it was done. Several processes may ask at once. */
    public static ExtractedJar of(Path executable, Path cache) {
        String name = executable.getFileName().toString().replace(".jar", "");
        String fingerprint =
                Fingerprint.ofFile(executable, cache.resolve("fingerprints").resolve(name));
        Path all = all(cache);
        Path folder = all.resolve(name + "-" + fingerprint);
        Path jar = folder.resolve(executable.getFileName());
        try {
            Files.createDirectories(all);
            if (!Files.exists(folder)) {
                extractAlone(executable, folder, all);
            }
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            return new ExtractedJar(jar, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot extract " + executable, e);
        }
    }

    private static void extractAlone(Path executable, Path folder, Path all) throws IOException {
        Path lockFile = all.resolve(executable.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                Path unfinished = Files.createTempDirectory(all, ".unfinished");
                extract(executable, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void extract(Path executable, Path target) throws IOException {
        List<String> line = new JavaCommand(
                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools"),
                        List.of(
                                "-jar",
                                executable.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                target.toString()))
                .line();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("extracting " + executable + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
