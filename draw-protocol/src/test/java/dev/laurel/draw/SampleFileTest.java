package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The saved draw that the browser's verifier (web/draw) is tried with is one that this module makes. With {@code
 * -Dlaurel.write=true} it is written anew.
 */
class SampleFileTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "dev", "laurel", "draw");

    @Test
    void theBrowsersSampleIsADrawOfOurs() throws IOException {
        List<SealedEntry> entries = Samples.entries(new SplittableRandom(1), 40, 12, 5);
        ByteArrayOutputStream draw = new ByteArrayOutputStream();
        draw.writeBytes(Samples.bundle(entries));
        draw.write('\n');
        draw.writeBytes(Samples.lines(entries));

        assertIs("sample.ndjson", draw.toByteArray());
        assertIs("sample-beacon.json", Samples.info().getBytes(StandardCharsets.UTF_8));
        assertThat(PublishedDraw.open(new Location.File(RESOURCES.resolve("sample.ndjson")), null, null)
                        .verify(Samples.CHAIN)
                        .holds())
                .isTrue();
    }

    private static void assertIs(String name, byte[] made) throws IOException {
        Path file = RESOURCES.resolve(name);
        if (Boolean.getBoolean("laurel.write")) {
            Files.write(file, made);
        }
        assertThat(file).hasBinaryContent(made);
    }
}
