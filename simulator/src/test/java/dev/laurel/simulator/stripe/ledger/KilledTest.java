package dev.laurel.simulator.stripe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.simulator.journal.FileJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledTest {

    @TempDir
    Path folder;

    /** The journal's limit is small, so kills also meet it being rewritten. */
    @ParameterizedTest
    @ValueSource(ints = {50, 700, 3000})
    void whatWasAnsweredIsStillSoAfterAKill(int answers) throws Exception {
        var file = folder.resolve("stripe.journal");
        var printed = folder.resolve("printed");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerUnderLoad.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(printed.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> answered(printed).size() >= answers);
        assertThat(process.destroyForcibly().waitFor()).isNotZero();

        var answered = answered(printed);
        try (var ledger = new StripeLedger(
                Clock.systemUTC(), FileJournal.at(file), new Capacity(1_000_000, 200_000), type -> true)) {
            assertThat(answered)
                    .allSatisfy(id -> assertThat(ledger.payment(id))
                            .map(PaymentIntent::status)
                            .hasValue(PaymentIntentStatus.SUCCEEDED));
            assertThat(ledger.claim("key-" + (answers - 1), "fingerprint")).isInstanceOf(Claim.Replayed.class);
        }
    }

    /** The last word may have been cut off in the middle. */
    private static List<String> answered(Path printed) throws IOException {
        try (var lines = Files.lines(printed, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("pi_") && line.length() == 27)
                    .toList();
        }
    }
}
