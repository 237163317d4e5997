package dev.laurel.simulator.paypal.ledger;

import dev.laurel.simulator.journal.Shelf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All orders. Each change is decided and kept under one lock, its event with it. */
public final class PaypalLedger {

    /** For how long PayPal repeats its answer to a PayPal-Request-Id: on orders, and on payments. */
    private static final Duration ORDER_KEYS_KEPT = Duration.ofHours(6);

    private static final Duration PAYMENT_KEYS_KEPT = Duration.ofDays(45);

    private final Shelf<Order> shelf;
    private final PaypalEvent.Writer writer;
    private final Consumer<Telling> teller;
    private final Clock clock;

    /**
     * An event that is to be posted.
     *
     * @param taken to be run when the merchant took it, or will never
     */
    public record Telling(Order order, PaypalEvent event, Runnable taken) {}

    public PaypalLedger(Shelf<Order> shelf, PaypalEvent.Writer writer, Consumer<Telling> teller, Clock clock) {
        this.shelf = shelf;
        this.writer = writer;
        this.teller = teller;
        this.clock = clock;
    }

    public Stream<Order> orders() {
        return shelf.all();
    }

    /** The order to which an id of any of its parts leads. */
    public Optional<Order> orderOf(String id) {
        return shelf.get(Ids.orderOf(id));
    }

    /** Makes an order, or finds the one that the same key made within six hours. */
    public Answer create(Terms terms, @Nullable String requestId) {
        return shelf.change(() -> {
            var now = clock.instant();
            var key = requestId == null ? UUID.randomUUID().toString() : requestId;
            for (var round = 0; ; round++) {
                var id = Ids.order(key + '#' + round);
                var earlier = shelf.get(id);
                if (earlier.isEmpty()) {
                    var order = Order.of(id, terms, requestId, now);
                    shelf.put(order);
                    return new Answer.Found(order, id, true);
                }
                if (isKept(earlier.get().createdAt(), ORDER_KEYS_KEPT, now)) {
                    return earlier.get().terms().asks(terms)
                            ? new Answer.Found(earlier.get(), id, false)
                            : new Answer.Refused(Refusal.keyUsed());
                }
            }
        });
    }

    /** Asks for the money that the payer has approved. */
    public Answer capture(String orderId, @Nullable String requestId) {
        return change(orderId, order -> {
            var now = clock.instant();
            var earlier = order.capture();
            if (earlier != null) {
                var isRepeated = requestId != null
                        && requestId.equals(earlier.requestId())
                        && isKept(earlier.at(), ORDER_KEYS_KEPT, now);
                return isRepeated ? new Answer.Found(order, earlier.id(), false) : alreadyCaptured();
            }
            if (order.instrument() == null) {
                return refused(
                        "ORDER_NOT_APPROVED",
                        "Payer has not yet approved the Order for payment. Please redirect the payer to the"
                                + " 'rel':'approve' url returned as part of the HATEOAS links within the Create Order"
                                + " call or provide a valid `payment_source` in the request.");
            }
            return switch (order.instrument()) {
                case DECLINED ->
                    refused(
                            "INSTRUMENT_DECLINED",
                            "The instrument presented  was either declined by the processor or bank, or it can't be used"
                                    + " for this payment.");
                case BALANCE -> captured(order, Capture.State.COMPLETED, requestId, now);
                case ECHECK -> captured(order, Capture.State.PENDING, requestId, now);
            };
        });
    }

    private Answer captured(Order order, Capture.State state, @Nullable String requestId, Instant now) {
        var capture = Capture.of(Ids.capture(order.id()), order.terms().amount(), state, requestId, now);
        return told("PAYMENT.CAPTURE." + state, order.with(capture, now), capture.id());
    }

    /** Sends money back; all that is left of it without an amount. */
    public Answer refund(
            String captureId,
            @Nullable Amount asked,
            @Nullable String customId,
            @Nullable String note,
            @Nullable String requestId) {
        return changeCapture(captureId, (order, capture) -> {
            var now = clock.instant();
            var earlier = capture.refunds().stream()
                    .filter(refund -> requestId != null
                            && requestId.equals(refund.requestId())
                            && isKept(refund.at(), PAYMENT_KEYS_KEPT, now))
                    .findFirst();
            if (earlier.isPresent()) {
                return asked == null || asked.equals(earlier.get().amount())
                        ? new Answer.Found(order, earlier.get().id(), false)
                        : new Answer.Refused(Refusal.keyUsed());
            }
            var refusal = RefundRules.refusal(capture, asked);
            if (refusal != null) {
                return new Answer.Refused(refusal);
            }
            var amount = asked == null ? capture.amount().minus(capture.refunded()) : asked;
            var id = Ids.refund(order.id(), capture.refunds().size());
            var refund = new Refund(id, amount, customId, note, false, requestId, now);
            return told("PAYMENT.CAPTURE.REFUNDED", order.with(capture.with(refund), now), id);
        });
    }

    /** Keeps the order's next version with the event that tells of it. */
    Answer told(String type, Order next, String objectId) {
        var eventId = "WH-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var event = new PaypalEvent(eventId, type, writer.write(eventId, type, next, objectId));
        var kept = next.telling(event);
        shelf.put(kept);
        teller.accept(telling(kept, event));
        return new Answer.Found(kept, objectId, true);
    }

    /** Decides on an order as it is; a forgotten one is missing. */
    Answer change(String anyId, Function<Order, Answer> decision) {
        return shelf.change(() -> orderOf(anyId)
                .filter(order -> !order.gone())
                .map(decision)
                .orElseGet(() -> new Answer.Refused(Refusal.missing())));
    }

    /** Decides on an order whose money was asked for. */
    Answer changeCapture(String anyId, CaptureDecision decision) {
        return change(anyId, order -> {
            var capture = order.capture();
            return capture == null ? new Answer.Refused(Refusal.missing()) : decision.decide(order, capture);
        });
    }

    /** What to do with a captured order. */
    @FunctionalInterface
    interface CaptureDecision {
        Answer decide(Order order, Capture capture);
    }

    /** Keeps a version that nobody is told of. */
    Answer kept(Order next) {
        shelf.put(next);
        return new Answer.Found(next, next.id(), true);
    }

    Instant now() {
        return clock.instant();
    }

    static Answer alreadyCaptured() {
        return refused(
                "ORDER_ALREADY_CAPTURED",
                "Order already captured.If 'intent=CAPTURE' only one capture per order is allowed.");
    }

    static Answer refused(String issue, String description) {
        return new Answer.Refused(Refusal.unprocessable(issue, description));
    }

    private Telling telling(Order order, PaypalEvent event) {
        return new Telling(
                order,
                event,
                () -> shelf.change(() -> {
                    shelf.get(order.id()).map(now -> now.told(event.id())).ifPresent(shelf::put);
                    return true;
                }));
    }

    /** What the merchant has not taken yet. */
    public Stream<Telling> untold() {
        return shelf.all().flatMap(order -> order.untold().stream().map(event -> telling(order, event)));
    }

    public void clear() {
        shelf.clear();
    }

    private static boolean isKept(Instant at, Duration kept, Instant now) {
        return now.isBefore(at.plus(kept));
    }
}
