package dev.laurel.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The ahead-of-time cache (JEP 514) of one program with one set of options: it saves about 40 % of the processor time of
 * a start and takes four starts to record, so it is recorded when nobody waits and used only once it is complete.
 */
public final class AotCache {

    private final Path file;
    private final JavaCommand program;

    /**
     * @param content fingerprint of what the program consists of
     */
    public AotCache(Path cache, String name, String content, JavaCommand program) {
        String options = System.getProperty("java.vm.version") + program.options();
        this.file = all(cache).resolve(name + "-" + content + "-" + Fingerprint.ofText(options) + ".aot");
        this.program = program;
    }

    /** Where all of them are kept. */
    static Path all(Path cache) {
        return cache.resolve("aot");
    }

    /** What it consists of, be it there or not yet. */
    public List<Path> files() {
        return List.of(file, unfinished());
    }

    public boolean isRecorded() {
        return Files.exists(file);
    }

    /** The program, with the cache if there is one. */
    public JavaCommand command() {
        return isRecorded() ? program.withOptions(List.of("-XX:AOTCache=" + file)) : program;
    }

    /** The program so that it records the cache when it ends; {@link #keep()} makes it count. */
    public JavaCommand recording() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return program.withOptions(List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=off", "-Xlog:cds*=off"));
    }

    /** Takes over what a recording run that ended well has written. False when it has written nothing. */
    public boolean keep() {
        try {
            if (!Files.exists(unfinished())) {
                return false;
            }
            Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void discardUnfinished() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
