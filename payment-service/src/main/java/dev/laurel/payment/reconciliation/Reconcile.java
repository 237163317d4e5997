package dev.laurel.payment.reconciliation;

import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.AttemptState;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentCursor;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementUnavailableException;
import dev.laurel.payment.webhook.WebhookReaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reconciles one provider's statement of a span of time with our payments. */
@Component
class Reconcile {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final int PAGE = 500;
    /** Their clock and ours: lines this far outside the span still count as there. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Payments payments;
    private final PaymentLists lists;
    private final WebhookReaders readers;
    private final Cases cases;
    private final Runs runs;
    private final Clock clock;

    Reconcile(Payments payments, PaymentLists lists, WebhookReaders readers, Cases cases, Runs runs, Clock clock) {
        this.payments = payments;
        this.lists = lists;
        this.readers = readers;
        this.cases = cases;
        this.runs = runs;
        this.clock = clock;
    }

    /** Opens a case for each difference, and keeps an account of the run. Doing it again does no harm. */
    Run run(ProviderStatement statement, Instant from, Instant until) {
        var begun = clock.instant();
        try {
            var settled = settled(statement, from, until);
            var lines = statement.read(start(settled, from).minus(MARGIN), until.plus(MARGIN));
            var differences = compare(statement, from, until, settled, lines);
            differences.forEach(difference -> cases.open(difference, begun));
            return runs.keep(new Run(
                    statement.provider(), from, until, begun, lines.size(), settled.size(), differences.size(), null));
        } catch (StatementUnavailableException unavailable) {
            log.warn("No reconciliation with {}", statement.provider(), unavailable);
            return runs.keep(new Run(statement.provider(), from, until, begun, 0, 0, 0, unavailable.getMessage()));
        }
    }

    private List<Difference> compare(
            ProviderStatement statement,
            Instant from,
            Instant until,
            List<Payment> settled,
            List<StatementLine> lines) {
        var byCharge = Movements.byCharge(lines);
        var comparison = new Comparison(statement.provider(), byCharge);
        var known = settled.stream().collect(Collectors.toMap(Payment::id, Function.identity()));
        byCharge.values().stream()
                .filter(movements -> movements.lines().stream().anyMatch(line -> isWithin(line.at(), from, until)))
                .forEach(movements -> comparison.theirs(movements, owner(statement, movements, known)));
        for (var payment : settled) {
            payment.standing().attempts().stream()
                    .filter(Reconcile::hasTaken)
                    .filter(attempt -> statement.processors().contains(attempt.processor()))
                    .forEach(attempt -> comparison.ours(payment, attempt));
        }
        for (var payment : lists.refunded(from, until)) {
            if (statement.processors().contains(payment.attempt().processor())) {
                payment.standing().refunds().stream()
                        .filter(refund -> refund.state() == Refund.State.SUCCEEDED)
                        .filter(refund -> isWithin(refund.at(), from, until))
                        .forEach(refund -> comparison.ours(payment, refund));
            }
        }
        return comparison.differences();
    }

    /** Those that we began to count as paid in the span. */
    private List<Payment> settled(ProviderStatement statement, Instant from, Instant until) {
        List<Payment> all = new ArrayList<>();
        PaymentCursor after = new PaymentCursor(from, PaymentCursor.FIRST);
        while (true) {
            var page = lists.settled(until, after, PAGE);
            page.stream()
                    .filter(payment -> payment.standing().attempts().stream()
                            .anyMatch(attempt -> statement.processors().contains(attempt.processor())))
                    .forEach(all::add);
            if (page.size() < PAGE) {
                return all;
            }
            var last = page.getLast();
            after = new PaymentCursor(
                    Objects.requireNonNull(last.settledAt()), last.id().value());
        }
    }

    /** The provider may have taken the money long before we heard of it. */
    private static Instant start(List<Payment> settled, Instant from) {
        return settled.stream()
                .flatMap(payment -> payment.standing().attempts().stream())
                .filter(Reconcile::hasTaken)
                .map(attempt -> Objects.requireNonNull(attempt.progress().capturedAt()))
                .filter(at -> at.isBefore(from))
                .min(Instant::compareTo)
                .orElse(from);
    }

    private static boolean hasTaken(Attempt attempt) {
        return attempt.progress().capturedMinor() > 0 && attempt.progress().state() != AttemptState.WITHDRAWN;
    }

    /** @param known are not read once more: most lines are theirs */
    private Optional<Payment> owner(ProviderStatement statement, Movements movements, Map<PaymentId, Payment> known) {
        return movements.lines().stream()
                .map(StatementLine::attemptId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(attemptId -> attemptId.substring(0, attemptId.lastIndexOf('-')))
                .or(() -> readers.of(statement.provider())
                        .flatMap(reader -> reader.ownerOf(movements.reference()))
                        .map(owner -> owner.paymentId()))
                .filter(PaymentId::isWellFormed)
                .map(PaymentId::new)
                .flatMap(id -> Optional.ofNullable(known.get(id)).or(() -> payments.find(id)));
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
