package dev.laurel.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void theLastLinesOfALongLogAreWholeLines() throws IOException {
        Path log = folder.resolve("x.log");
        Files.write(log, IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList());

        assertThat(new LogFile(log).lastLines(3)).containsExactly("line 4997", "line 4998", "line 4999");
        assertThat(new LogFile(folder.resolve("none.log")).lastLines(3)).isEmpty();
    }

    @Test
    void theFramesOfAStackTraceDoNotCrowdOutWhatHappened() throws IOException {
        Path log = folder.resolve("x.log");
        Files.write(
                log,
                List.of(
                        "Started nothing",
                        "Caused by: port in use",
                        "\tat a.B.c(B.java:1)",
                        "\t... 28 common frames omitted"));

        assertThat(new LogFile(log).lastWords(2)).containsExactly("Started nothing", "Caused by: port in use");
    }
}
