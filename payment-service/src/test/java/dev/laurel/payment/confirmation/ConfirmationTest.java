package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfers;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.payment.story.Client.Answer;
import dev.laurel.payment.story.Published;
import dev.laurel.test.TestIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff say that the money came. */
class ConfirmationTest extends TransferStory {

    private final Transfers transfers;

    ConfirmationTest(Transfers transfers) {
        this.transfers = transfers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zelle", "chime"})
    void confirmedTransferSettlesThePaymentOnce(String processor) {
        var id = pay("k1", "49.90", processor);
        var started = client().transaction(id);
        assertThat(started.text("/nextAction/type")).isEqualTo("instructions");
        assertThat(started.text("/nextAction/reference")).matches("LRL-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(started.text("/nextAction/text")).contains("49.90 USD", started.text("/nextAction/reference"));

        var confirmed = confirm(id, "49.90");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(confirmed.text("/received/value")).isEqualTo("49.90");
        assertThat(confirmed.body().has("missing")).isFalse();
        assertThat(confirmed.text("/receipts/0/confirmed/by")).isEqualTo("support-1");
        assertThat(status(id)).isEqualTo("SUCCEEDED");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(told(published, id)).containsExactly("completed"));
        }
    }

    @Test
    void theSameConfirmationAgainIsAnsweredAsTheFirstTime() {
        var id = pay("49.90");
        confirm(id, "49.90");
        var again = confirm(staff("support-2"), id, bankReference.toLowerCase(Locale.ROOT), "49.90");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().at("/receipts").size()).isOne();
    }

    @Test
    void nobodyConfirmsOrApprovesTheirOwnPayment() {
        var id = pay("49.90");
        for (var role : List.of("support", "admin")) {
            var self = client(TestIssuer.shared().withRoles(customer, "customer", role));
            assertOwn(confirm(self, id, bankReference, "49.90"));
            assertOwn(self.post(path(id, "approve"), null, "{}"));
        }
        assertThat(status(id)).isEqualTo("REQUIRES_ACTION");
        assertThat(confirm(id, "49.90").text("/status")).isEqualTo("SUCCEEDED");
    }

    private static void assertOwn(Answer refused) {
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).endsWith("/own-account");
    }

    @Test
    void bareTextIsAnAmountInThePaymentsCurrency() {
        var id = pay("49.90");
        var confirmed =
                support().post(path(id, "confirm"), null, """
                {"bankReference":"%s","receivedAmount":"49.90","receivedOn":"%s"}""".formatted(bankReference, LocalDate.now(ZoneOffset.UTC)));
        assertThat(confirmed.text("/status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void oneBankTransferPaysOnePayment() {
        var first = pay("a", "49.90", "zelle");
        var second = pay("b", "49.90", "zelle");
        confirm(first, "49.90");
        var refused = confirm(second, "49.90");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/bank-reference-used");
        assertThat(refused.text("/paymentId")).isEqualTo(first);
        assertThat(status(second)).isEqualTo("REQUIRES_ACTION");

        var otherAmount = confirm(first, "49.91");
        assertThat(otherAmount.text("/type")).endsWith("/bank-reference-used");
    }

    @Test
    void twoClerksAtOnceMakeOneReceipt() throws Exception {
        var id = pay("49.90");
        List<Callable<Answer>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < 8; clerk++) {
            var name = "support-" + clerk;
            clerks.add(() -> confirm(staff(name), id, bankReference, "49.90"));
        }
        assertThat(atOnce(clerks)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("SUCCEEDED");
        });
        var page = support().get(path(id, "transfer"));
        assertThat(page.body().at("/receipts").size()).isOne();
        assertThat(page.text("/received/value")).isEqualTo("49.90");
    }

    @Test
    void ofTwoPaymentsThatClaimOneLineAtOnceOneGetsIt() throws Exception {
        var one = pay("a", "49.90", "zelle");
        var other = pay("b", "49.90", "zelle");
        var answers = atOnce(List.of(
                () -> confirm(staff("support-1"), one, bankReference, "49.90"),
                () -> confirm(staff("support-2"), other, bankReference, "49.90")));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(status(one), status(other))).containsExactlyInAnyOrder("SUCCEEDED", "REQUIRES_ACTION");
    }

    @Test
    void tooLittleDoesNotSettleAndASecondTransferAddsUp() {
        var id = pay("49.90");
        var part = confirm(id, "20.00");
        assertThat(part.text("/missing/value")).isEqualTo("29.90");
        var seen = client().transaction(id);
        assertThat(seen.text("/status")).isEqualTo("PROCESSING");
        assertThat(seen.text("/missing/value")).isEqualTo("29.90");
        assertThat(seen.text("/nextAction/text")).startsWith("29.90 USD is still missing");
        assertThat(seen.body().has("settledAt")).isFalse();

        var rest = confirm(support(), id, bankReference + "B", "29.90");
        assertThat(rest.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(client().transaction(id).body().has("missing")).isFalse();
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(told(published, id)).containsExactly("completed"));
            assertThat(published.about(id).getFirst().value()).contains("\"amountMinor\":4990");
        }
    }

    @Test
    void tooMuchSettlesAndTheSurplusIsShown() {
        var id = pay("49.90");
        var confirmed = confirm(id, "60.00");
        assertThat(confirmed.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(confirmed.text("/surplus/value")).isEqualTo("10.10");
        assertThat(support().get("/api/admin/payments?customer=" + customer).text("/items/0/surplus/value"))
                .isEqualTo("10.10");
    }

    @Test
    void muchMoneyNeedsASecondPerson() {
        var id = pay("500.01");
        var waiting = confirm(id, "500.01");
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.body().at("/waitsForSecondPerson").asBoolean()).isTrue();
        assertThat(status(id)).isEqualTo("REQUIRES_ACTION");

        var same = support().post(path(id, "approve"), null, "");
        assertThat(same.status()).isEqualTo(403);
        assertThat(same.text("/type")).endsWith("/second-person-needed");

        var approved = staff("support-2").post(path(id, "approve"), null, "");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/status")).isEqualTo("SUCCEEDED");
        assertThat(approved.text("/receipts/0/approved/by")).isEqualTo("support-2");
        assertThat(staff("support-2").post(path(id, "approve"), null, "").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(staff("support-3").post(path(id, "approve"), null, "").text("/type"))
                .endsWith("/no-such-confirmation");
    }

    @Test
    void partsThatTogetherAreMuchNeedASecondPersonToo() {
        var id = pay("600.00");
        assertThat(confirm(id, "400.00").status()).isEqualTo(200);
        assertThat(confirm(support(), id, bankReference + "B", "200.00").status())
                .isEqualTo(202);
        var third = confirm(support(), id, bankReference + "C", "1.00");
        assertThat(third.text("/type")).endsWith("/confirmation-waiting");
    }

    @Test
    void whatTheInstanceThatConfirmedItCouldNoLongerTellIsFound() {
        var id = pay("49.90");
        var page = transfers.find(id).orElseThrow();
        var receipt = new Receipt(
                bankReference,
                Money.parse("USD 49.90"),
                LocalDate.now(ZoneOffset.UTC),
                page.attempts().getLast(),
                false,
                new Word("support-1", Instant.now()),
                null,
                null);
        assertThat(transfers.replace(page, page.with(receipt))).isTrue();
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("SUCCEEDED"));
    }

    @Test
    void whatIsNoConfirmationIsRefused() {
        var id = pay("49.90");
        var refused = support().post(path(id, "confirm"), null, """
                {"bankReference":"","receivedAmount":{"value":"0","currency":"EUR"},"receivedOn":"tomorrow"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("bankReference", "receivedAmount.currency", "receivedAmount.value", "receivedOn");
        assertThat(support().post(path(id, "confirm"), null, """
                {"bankReference":"X","receivedAmount":"1","receivedOn":"2999-01-01"}""").text("/errors/0/field"))
                .isEqualTo("receivedOn");
    }

    @Test
    void onlyTransfersAreConfirmed() {
        var id = client().pay("k1", "pm_card_visa").text("/id");
        var refused = confirm(id, "49.90");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/not-confirmable");
        assertThat(confirm("pay_" + "0".repeat(32), "49.90").status()).isEqualTo(404);
    }

    @Test
    void onlySupportAndAdminsConfirm() {
        var id = pay("49.90");
        assertThat(confirm(client(), id, bankReference, "49.90").status()).isEqualTo(403);
        assertThat(confirm(client(TestIssuer.shared().withRoles("m", "marketer")), id, bankReference, "49.90")
                        .status())
                .isEqualTo(403);
        assertThat(confirm(client(TestIssuer.shared().withRoles("a", "admin")), id, bankReference, "49.90")
                        .status())
                .isEqualTo(200);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (var call : callers.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
