package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.journal.FileJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A process that pays without end and prints the id of each payment once it was answered; made to be killed. */
final class LedgerUnderLoad {

    private LedgerUnderLoad() {}

    public static void main(String... arguments) {
        var attempts = new Attempts();
        var journal = FileJournal.at(Path.of(arguments[0]));
        try (var ledger =
                new StripeLedger(Clock.systemUTC(), journal, new Capacity(1_000_000, 200_000), type -> true)) {
            for (var number = 0; number < 1_000_000; number++) {
                var answer = ledger.change(
                        new Cause("req_1", "key-" + number, "fingerprint"),
                        change -> attempts.confirm(
                                change,
                                attempts.create(change, terms(change), TestMethod.VISA),
                                TestMethod.VISA,
                                new Confirmation(null, false, "http://localhost")),
                        event -> {});
                if (answer instanceof Answer.Found found) {
                    System.out.println(found.payment().id());
                }
            }
        }
    }

    private static Terms terms(Change change) {
        return new Terms(
                change.now(), 1000, "usd", CaptureMethod.AUTOMATIC, List.of(), false, null, null, null, Map.of());
    }
}
