package dev.laurel.payment.settlement;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentCursor;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /internal/settlements}: all settled payments in the order of their settlement, for other services'
 * auditors. The order never changes and new ones join at the end, so whoever reads from the first page to the last has
 * every payment that was settled before they began, exactly once.
 */
@RestController
class SettlementsController {

    private final PaymentLists lists;
    private final Clock clock;

    SettlementsController(PaymentLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * One settled payment.
     *
     * @param returnedMinor what of it has gone back for good by now
     * @param heldMinor what of the rest is held because its dispute is open
     * @param paymentVersion the version of the payment that says so
     */
    record Settlement(
            String paymentId,
            String customerId,
            long amountMinor,
            String currency,
            Instant settledAt,
            long returnedMinor,
            long heldMinor,
            long paymentVersion) {

        static Settlement of(Payment payment) {
            return new Settlement(
                    payment.id().value(),
                    payment.terms().customerId(),
                    payment.terms().amount().getAmountMinorLong(),
                    payment.currency().getCode(),
                    Objects.requireNonNull(payment.settledAt()),
                    payment.returnedMinor(),
                    payment.heldMinor(),
                    payment.version());
        }
    }

    /**
     * One page.
     *
     * @param nextCursor where to go on; absent on the last page
     * @param count how many items this page has
     * @param sums what they come to, in minor units by currency
     */
    record Page(List<Settlement> items, @Nullable String nextCursor, int count, Map<String, Long> sums) {}

    /**
     * One page of them.
     *
     * @param settledBefore leaves out what was settled later than this; now, if absent
     */
    @GetMapping("/internal/settlements")
    Page settlements(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Instant settledBefore,
            @RequestParam(defaultValue = "500") @Min(1) @Max(2_000) int limit) {
        var after = cursor == null ? null : PaymentCursor.parse(cursor).orElse(null);
        if (cursor != null && after == null) {
            throw CommonProblems.validation(List.of(new FieldError("cursor", "is none that was given out")))
                    .asException();
        }
        var until = settledBefore == null ? clock.instant() : settledBefore;
        var found = lists.settled(until, after, limit + 1);
        var items = found.stream().limit(limit).map(Settlement::of).toList();
        return new Page(items, found.size() > limit ? next(items.getLast()) : null, items.size(), sums(items));
    }

    private static String next(Settlement last) {
        return new PaymentCursor(last.settledAt(), last.paymentId()).toString();
    }

    private static Map<String, Long> sums(List<Settlement> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        Settlement::currency, TreeMap::new, Collectors.summingLong(Settlement::amountMinor)));
    }
}
