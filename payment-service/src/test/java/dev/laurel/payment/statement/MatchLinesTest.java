package dev.laurel.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.payment.statement.Proposal.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MatchLinesTest implements KnownTransfers {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TEA = "LRL-2222-2222";
    private static final String COFFEE = "LRL-3333-3333";

    private final List<Transfer> transfers = new ArrayList<>();
    private final Map<String, String> confirmed = new HashMap<>();
    private int lines = 1;

    @Test
    void referenceAndAmountThatAgreeAreAMatch() {
        open("tea", TEA, "49.90");
        assertThat(match(line("49.90", "note lrl 2222 2222"))).singleElement().satisfies(proposal -> {
            assertThat(proposal.result()).isEqualTo(Result.MATCHED);
            assertThat(proposal.paymentId()).isEqualTo("tea");
            assertThat(proposal.confidence()).isEqualTo(1);
        });
    }

    @Test
    void misreadReferenceIsAMatchOfLessConfidence() {
        open("tea", TEA, "49.90");
        assertThat(match(line("49.90", "LRL-Z222-2222"))).singleElement().satisfies(proposal -> {
            assertThat(proposal.result()).isEqualTo(Result.MATCHED);
            assertThat(proposal.confidence()).isLessThan(1);
            assertThat(proposal.reason()).contains("seems to mean " + TEA);
        });
    }

    @Test
    void referenceWithAnotherAmountIsForSomebodyToThinkAbout() {
        open("tea", TEA, "49.90");
        assertThat(match(line("40.00", TEA))).singleElement().satisfies(proposal -> {
            assertThat(proposal.result()).isEqualTo(Result.AMBIGUOUS);
            assertThat(proposal.paymentId()).isEqualTo("tea");
            assertThat(proposal.reason()).contains("USD 49.90 is missing", "USD 9.90 less");
        });
        assertThat(match(line("60.00", TEA)).getFirst().reason()).contains("USD 10.10 more");
    }

    @Test
    void partsInOneFileAddUp() {
        open("tea", TEA, "49.90");
        assertThat(match(line("20.00", TEA), line("29.90", TEA), line("1.00", TEA)))
                .extracting(Proposal::result)
                .containsExactly(Result.AMBIGUOUS, Result.MATCHED, Result.AMBIGUOUS);
    }

    @Test
    void amountAloneIsAGuessIfItIsTheOnlyOne() {
        open("tea", TEA, "49.90");
        open("coffee", COFFEE, "12.00");
        assertThat(match(line("49.90", "ZELLE FROM JANE"))).singleElement().satisfies(proposal -> {
            assertThat(proposal.result()).isEqualTo(Result.AMBIGUOUS);
            assertThat(proposal.paymentId()).isEqualTo("tea");
            assertThat(proposal.confidence()).isEqualTo(0.5);
            assertThat(proposal.reason()).contains("JANE DOE");
        });
        open("more tea", "LRL-4444-4444", "49.90");
        assertThat(match(line("49.90", "ZELLE FROM JANE"))).singleElement().satisfies(proposal -> {
            assertThat(proposal.result()).isEqualTo(Result.UNMATCHED);
            assertThat(proposal.paymentId()).isNull();
            assertThat(proposal.reason()).contains("2 open transfers");
        });
    }

    @Test
    void severalLinesThatCouldBeTheOneAreDoubtful() {
        open("tea", TEA, "49.90");
        assertThat(match(line("49.90", "FROM JANE"), line("49.90", "FROM JOHN")))
                .allSatisfy(proposal -> {
                    assertThat(proposal.result()).isEqualTo(Result.AMBIGUOUS);
                    assertThat(proposal.confidence()).isEqualTo(0.3);
                    assertThat(proposal.reason()).contains("2 such lines");
                });
    }

    @Test
    void whatOneLineNamesIsNotGuessedForAnother() {
        open("tea", TEA, "49.90");
        assertThat(match(line("49.90", "FROM JOHN"), line("49.90", TEA)))
                .extracting(Proposal::result)
                .containsExactly(Result.UNMATCHED, Result.MATCHED);
    }

    @Test
    void moneyThatCameBeforeTheTransferWasOpenedIsNotGuessed() {
        open("tea", TEA, "49.90");
        var early = new BankLine(2, "B", Money.parse("USD 49.90"), LocalDate.of(2026, 11, 1), "FROM JANE", null);
        assertThat(match(early).getFirst().result()).isEqualTo(Result.UNMATCHED);
    }

    @Test
    void confirmedLinesSaySo() {
        confirmed.put("BK2", "tea");
        assertThat(match(line("49.90", "whatever"))).singleElement().satisfies(proposal -> {
            assertThat(proposal.paymentId()).isEqualTo("tea");
            assertThat(proposal.reason()).contains("already");
        });
    }

    @Test
    void paidInFullIsForSomebodyToThinkAbout() {
        open("tea", TEA, "49.90");
        var page = transfers.removeFirst();
        transfers.add(page.with(new Receipt(
                "EARLIER",
                page.amount(),
                LocalDate.of(2026, 11, 23),
                "tea-1",
                false,
                new Word("support", NOON),
                null,
                null)));
        assertThat(match(line("49.90", TEA)).getFirst())
                .satisfies(proposal -> assertThat(proposal.result()).isEqualTo(Result.AMBIGUOUS))
                .satisfies(proposal -> assertThat(proposal.reason()).contains("nothing is missing"));
    }

    @Test
    void lateMoneyIsAMatchAndSaysSo() {
        open("tea", TEA, "49.90");
        var page = transfers.removeFirst();
        transfers.add(new Transfer(
                page.paymentId(),
                page.processor(),
                page.reference(),
                page.amount(),
                page.attempts(),
                page.openedAt(),
                new Transfer.Ending(NOON, true),
                null,
                List.of(),
                List.of(),
                2));
        assertThat(match(line("49.90", TEA)).getFirst())
                .satisfies(proposal -> assertThat(proposal.result()).isEqualTo(Result.MATCHED))
                .satisfies(proposal -> assertThat(proposal.reason()).contains("called off"));
        assertThat(match(line("49.90", "FROM JANE")).getFirst().result()).isEqualTo(Result.UNMATCHED);
    }

    @Test
    void anotherCurrencyIsNoMatch() {
        open("tea", TEA, "49.90");
        var euros = new BankLine(2, "B", Money.parse("EUR 49.90"), LocalDate.of(2026, 11, 23), TEA, null);
        assertThat(match(euros).getFirst().result()).isEqualTo(Result.AMBIGUOUS);
    }

    private void open(String paymentId, String reference, String amount) {
        transfers.add(new Transfer(
                paymentId,
                "zelle",
                reference,
                Money.parse("USD " + amount),
                List.of(paymentId + "-1"),
                NOON,
                null,
                null,
                List.of(),
                List.of(),
                1));
    }

    private BankLine line(String amount, String text) {
        lines++;
        return new BankLine(
                lines, "BK" + lines, Money.parse("USD " + amount), LocalDate.of(2026, 11, 23), text, "JANE DOE");
    }

    private List<Proposal> match(BankLine... statement) {
        return MatchLines.match(List.of(statement), this);
    }

    @Override
    public Optional<Transfer> withReference(String reference) {
        return transfers.stream()
                .filter(transfer -> transfer.reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Transfer> awaited() {
        return transfers.stream().filter(Transfer::isAwaited).toList();
    }

    @Override
    public Optional<String> confirmedFor(String bankReference) {
        return Optional.ofNullable(confirmed.get(bankReference));
    }
}
