package dev.laurel.payment.report;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.payment.Payments;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to payments, for views that put several services together. */
@RestController
class TimelineController {

    /** Of one customer, the latest; older ones are found in the list of payments. */
    private static final int MOST_PAYMENTS = 2_000;

    private static final Comparator<TimelineEvent> NEWEST_FIRST = Comparator.comparing(TimelineEvent::time)
            .thenComparing(TimelineEvent::id)
            .reversed();

    private final Payments payments;
    private final PaymentLists lists;
    private final TellPayment tellPayment;

    TimelineController(Payments payments, PaymentLists lists, TellPayment tellPayment) {
        this.payments = payments;
        this.lists = lists;
        this.tellPayment = tellPayment;
    }

    /**
     * Newest first; nothing of nobody.
     *
     * @param customer whose payments; of all of them it tells what was learned of each
     * @param payment everything that belongs to this payment, unless it is another customer's
     * @param cursor the id of the event with which the page begins
     */
    @GetMapping("/api/admin/payments/timeline")
    CursorPage<TimelineEvent> timeline(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = (payment == null ? ofCustomer(customer) : ofPayment(payment, customer)).sorted(NEWEST_FIRST);
        return CursorPage.of(found, TimelineEvent::id, cursor, limit);
    }

    private Stream<TimelineEvent> ofCustomer(@Nullable String customer) {
        return customer == null
                ? Stream.empty()
                : lists.newest(Selection.ofCustomer(customer), null, MOST_PAYMENTS).stream()
                        .flatMap(TellPayment::history);
    }

    private Stream<TimelineEvent> ofPayment(String id, @Nullable String customer) {
        var payment = PaymentId.isWellFormed(id) ? payments.find(new PaymentId(id)) : Optional.<Payment>empty();
        return payment
                .filter(found -> customer == null || found.terms().customerId().equals(customer))
                .stream()
                .flatMap(tellPayment::whole);
    }
}
