package dev.laurel.payment.statement;

import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.statement.Proposal.Result;
import dev.laurel.payment.statement.ReferencesInText.Found;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Holds lines against transfers: first those that name a reference, then the rest by their amount alone. What one line of
 * a file is proposed for is no longer missing for the next.
 */
final class MatchLines {

    private static final double CERTAIN = 1;
    private static final double OTHER_AMOUNT = 0.7;
    private static final double AMOUNT_ALONE = 0.5;
    private static final double DOUBTFUL = 0.3;
    private static final double LESS_IF_MISREAD = 0.05;

    private final KnownTransfers known;
    private final Map<String, Transfer> awaitedByReference = new HashMap<>();
    private final Map<String, Money> proposed = new HashMap<>();

    private MatchLines(KnownTransfers known) {
        this.known = known;
        known.awaited().forEach(transfer -> awaitedByReference.put(transfer.reference(), transfer));
    }

    /** A proposal for each line, in their order. */
    static List<Proposal> match(List<BankLine> lines, KnownTransfers known) {
        var matching = new MatchLines(known);
        List<Proposal> proposals = new ArrayList<>();
        List<BankLine> nameless = new ArrayList<>();
        for (var line : lines) {
            matching.byReference(line).ifPresentOrElse(proposals::add, () -> nameless.add(line));
        }
        nameless.forEach(line -> proposals.add(matching.byAmount(line, nameless)));
        proposals.sort(Comparator.comparingInt(proposal -> proposal.line().line()));
        return List.copyOf(proposals);
    }

    private Optional<Proposal> byReference(BankLine line) {
        var confirmed = known.confirmedFor(line.bankReference());
        if (confirmed.isPresent()) {
            return Optional.of(new Proposal(
                    line, Result.MATCHED, confirmed.get(), null, CERTAIN, "It is confirmed for this payment already."));
        }
        Map<String, Found> found = new HashMap<>();
        List<Transfer> meant = new ArrayList<>();
        for (var candidate : ReferencesInText.in(line.text())) {
            transfer(candidate)
                    .filter(transfer -> found.putIfAbsent(transfer.paymentId(), candidate) == null)
                    .ifPresent(meant::add);
        }
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1) {
            var first = meant.getFirst();
            return Optional.of(new Proposal(
                    line,
                    Result.AMBIGUOUS,
                    first.paymentId(),
                    first.reference(),
                    DOUBTFUL,
                    "It may name any of " + meant.size() + " references; the first is " + first.reference() + "."));
        }
        var transfer = meant.getFirst();
        return Optional.of(named(
                line,
                transfer,
                Objects.requireNonNull(found.get(transfer.paymentId())).isExact()));
    }

    /** Without its prefix a reference may be chance: then only one that is awaited counts. */
    private Optional<Transfer> transfer(Found found) {
        return found.isNamed()
                ? known.withReference(found.reference())
                : Optional.ofNullable(awaitedByReference.get(found.reference()));
    }

    private Proposal named(BankLine line, Transfer transfer, boolean isExact) {
        var how = isExact ? "It names " + transfer.reference() : "It seems to mean " + transfer.reference();
        if (!line.amount().isSameCurrency(transfer.amount())) {
            return proposal(
                    line,
                    transfer,
                    Result.AMBIGUOUS,
                    DOUBTFUL,
                    how + ", which is in " + transfer.amount().getCurrencyUnit() + ".");
        }
        var missing = missing(transfer);
        propose(line, transfer);
        var misread = isExact ? 0 : LESS_IF_MISREAD;
        var difference = line.amount().minus(missing);
        if (difference.isZero()) {
            var late = transfer.ending() == null ? "." : ", which was called off: money that comes later still counts.";
            return proposal(
                    line, transfer, Result.MATCHED, CERTAIN - misread, how + " and is what is missing of it" + late);
        }
        if (!missing.isPositive()) {
            return proposal(
                    line, transfer, Result.AMBIGUOUS, DOUBTFUL - misread, how + ", of which nothing is missing.");
        }
        return proposal(
                line,
                transfer,
                Result.AMBIGUOUS,
                OTHER_AMOUNT - misread,
                how + ", of which " + missing + " is missing: " + difference.abs()
                        + (difference.isNegative() ? " less." : " more."));
    }

    private Proposal byAmount(BankLine line, List<BankLine> nameless) {
        var candidates = awaitedByReference.values().stream()
                .filter(transfer -> !proposed.containsKey(transfer.paymentId()))
                .filter(transfer -> transfer.missing().equals(line.amount()))
                .filter(transfer -> !line.receivedOn()
                        .isBefore(transfer.openedAt()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .minusDays(1)))
                .toList();
        var rivals = nameless.stream()
                .filter(other -> other.amount().equals(line.amount()))
                .count();
        if (candidates.size() != 1) {
            var why = candidates.isEmpty() ? "no open transfer is" : candidates.size() + " open transfers are";
            return new Proposal(
                    line,
                    Result.UNMATCHED,
                    null,
                    null,
                    0,
                    "It names no reference, and " + why + " of " + line.amount() + ".");
        }
        var payer = line.payer() == null ? "" : " It comes from " + line.payer() + ".";
        return rivals == 1
                ? proposal(
                        line,
                        candidates.getFirst(),
                        Result.AMBIGUOUS,
                        AMOUNT_ALONE,
                        "It names no reference, and this is the only open transfer of its amount." + payer)
                : proposal(
                        line,
                        candidates.getFirst(),
                        Result.AMBIGUOUS,
                        DOUBTFUL,
                        "It names no reference; for the only open transfer of its amount there are " + rivals
                                + " such lines." + payer);
    }

    /** What neither has come nor waits for a second person nor is proposed. */
    private Money missing(Transfer transfer) {
        var waiting = transfer.waiting().map(Receipt::amount).orElse(zero(transfer));
        var left = transfer.missing().minus(waiting).minus(proposed.getOrDefault(transfer.paymentId(), zero(transfer)));
        return left.isNegative() ? zero(transfer) : left;
    }

    private void propose(BankLine line, Transfer transfer) {
        proposed.merge(transfer.paymentId(), line.amount(), Money::plus);
    }

    private static Money zero(Transfer transfer) {
        return Money.zero(transfer.amount().getCurrencyUnit());
    }

    private static Proposal proposal(
            BankLine line, Transfer transfer, Result result, double confidence, String reason) {
        return new Proposal(line, result, transfer.paymentId(), transfer.reference(), confidence, reason);
    }
}
