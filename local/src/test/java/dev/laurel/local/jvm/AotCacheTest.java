package dev.laurel.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final JavaCommand PROGRAM = new JavaCommand(List.of("-Xmx64m"), List.of("-version"));

    @TempDir
    private Path folder;

    @Test
    void aCacheCountsOnlyWhenItsRecordingEndedWell() throws IOException {
        var cache = new AotCache(folder, "gateway", "content", PROGRAM);
        assertThat(cache.command()).isEqualTo(PROGRAM);

        Path output = Path.of(cache.recording().options().get(1).replace("-XX:AOTCacheOutput=", ""));
        assertThat(cache.keep()).isFalse();
        Files.writeString(output, "half of it");
        assertThat(cache.isRecorded()).isFalse();
        assertThat(cache.command()).isEqualTo(PROGRAM);

        assertThat(cache.keep()).isTrue();
        assertThat(cache.command().options()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(output).doesNotExist();
    }

    @Test
    void anotherContentOrOtherOptionsNeedAnotherCache() throws IOException {
        var cache = new AotCache(folder, "gateway", "content", PROGRAM);
        Files.writeString(Path.of(cache.recording().options().get(1).replace("-XX:AOTCacheOutput=", "")), "x");
        cache.keep();

        assertThat(new AotCache(folder, "gateway", "content", PROGRAM).isRecorded())
                .isTrue();
        assertThat(new AotCache(folder, "gateway", "rebuilt", PROGRAM).isRecorded())
                .isFalse();
        assertThat(new AotCache(folder, "gateway", "content", PROGRAM.withOptions(List.of("-Xss512k"))).isRecorded())
                .isFalse();
    }

    @Test
    void aFileIsKnownByItsContentNotByItsTime() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "one");
        Path memory = folder.resolve("memory/x");
        String one = Fingerprint.ofFile(jar, memory);

        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(Fingerprint.ofFile(jar, memory)).isEqualTo(one);
        Files.writeString(jar, "two");
        assertThat(Fingerprint.ofFile(jar, memory)).isNotEqualTo(one);
    }
}
