package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.confirmation.ConfirmReceipt.Seen;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Clerks who confirm and undo the same lines for the same payments at the same time. */
class ConfirmationRaceTest extends TransferStory {

    private static final int CLERKS = 6;
    private static final int DEEDS = 12;

    private final Payments payments;
    private final Transfers transfers;
    private final BankReferences references;
    private final ConfirmReceipt confirmReceipt;
    private final UndoConfirmation undoConfirmation;

    ConfirmationRaceTest(
            Payments payments,
            Transfers transfers,
            BankReferences references,
            ConfirmReceipt confirmReceipt,
            UndoConfirmation undoConfirmation) {
        this.payments = payments;
        this.transfers = transfers;
        this.references = references;
        this.confirmReceipt = confirmReceipt;
        this.undoConfirmation = undoConfirmation;
    }

    @Test
    void whateverTheyDoEachLinePaysOnePaymentAndThePaymentsSayWhatTheBookSays() throws Exception {
        var ids = List.of(pay("a", "49.90", "zelle"), pay("b", "49.90", "zelle"));
        var seed = System.nanoTime();
        List<Callable<Void>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            var random = new Random(seed + clerk);
            clerks.add(() -> {
                for (int deed = 0; deed < DEEDS; deed++) {
                    act(ids.get(random.nextInt(ids.size())), bankReference + random.nextInt(3), random.nextBoolean());
                }
                return null;
            });
        }
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk : desks.invokeAll(clerks)) {
                desk.get();
            }
        }
        var standing = ids.stream().flatMap(id -> standing(id).stream()).toList();
        assertThat(standing).as("seed %d", seed).doesNotHaveDuplicates();
        for (var id : ids) {
            var received = transfers.find(id).orElseThrow().received();
            await("seed " + seed).untilAsserted(() -> {
                assertThat(payment(id).captured().plus(payment(id).surplus())).isEqualTo(received);
            });
            assertThat(references.holders("zelle", standing(id)).values()).allMatch(id::equals);
        }
    }

    @Test
    void aReferenceWhosePaymentDoesNotShowItIsFree() {
        var ours = pay("a", "49.90", "zelle");
        var other = pay("b", "49.90", "zelle");
        references.claim("zelle", bankReference, other, 1, Instant.now()); // and there it broke off
        assertThat(confirm(ours, "49.90").text("/status")).isEqualTo("SUCCEEDED");
        assertThat(confirm(other, "49.90").text("/type")).endsWith("/bank-reference-used");
    }

    private void act(String id, String reference, boolean isConfirming) {
        if (isConfirming) {
            confirmReceipt.confirm(
                    payment(id),
                    new Seen(reference, Money.parse("USD 20.00"), LocalDate.now(ZoneOffset.UTC)),
                    "support-1");
        } else {
            undoConfirmation.undo(payment(id), reference, "support-2");
        }
    }

    private List<String> standing(String id) {
        return transfers.find(id).orElseThrow().receipts().stream()
                .filter(Receipt::isStanding)
                .map(Receipt::bankReference)
                .toList();
    }

    private Payment payment(String id) {
        return payments.find(new PaymentId(id)).orElseThrow();
    }
}
