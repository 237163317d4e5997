package dev.laurel.simulator.stripe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.journal.FileJournal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerUnderLoad.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answered = new ArrayList<String>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("pi_") && line.length() == 27) {
                    answered.add(line);
                }
                if (answered.size() == answers) {
                    process.destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(answers);

        try (var ledger = new StripeLedger(
                Clock.systemUTC(), FileJournal.at(file), new Capacity(1_000_000, 200_000), type -> true)) {
            assertThat(answered)
                    .allSatisfy(id -> assertThat(ledger.payment(id))
                            .map(PaymentIntent::status)
                            .hasValue(PaymentIntentStatus.SUCCEEDED));
            assertThat(ledger.claim("key-" + (answers - 1), "fingerprint")).isInstanceOf(Claim.Replayed.class);
        }
    }
}
