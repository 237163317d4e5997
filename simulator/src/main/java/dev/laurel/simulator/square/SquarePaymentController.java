package dev.laurel.simulator.square;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments over HTTP. */
@RestController
@RequestMapping("/v2/payments")
class SquarePaymentController {

    private static final int LONGEST_REFERENCE = 40;
    private static final int LONGEST_NOTE = 500;
    private static final int LONG = 16_384;
    private static final Set<String> FILTERS = Set.of("location_id", "total");

    private final SquareExchange exchange;
    private final SquareLedger ledger;
    private final SquareProperties properties;

    SquarePaymentController(SquareExchange exchange, SquareLedger ledger, SquareProperties properties) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.properties = properties;
    }

    @PostMapping
    void create(@RequestBody byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = Body.of(bytes);
        var key = body.required("idempotency_key", Body.LONGEST_KEY);
        var location = body.text("location_id", LONG);
        var terms = new Terms(
                body.required("source_id", LONG),
                body.money("amount_money"),
                body.flag("autocomplete", true),
                location == null ? properties.locationId() : location,
                body.text("reference_id", LONGEST_REFERENCE),
                body.text("note", LONGEST_NOTE));
        exchange.answer("payments.create", terms.referenceId(), request, response, () -> {
            var refusal = refusal(body, terms);
            return refusal == null ? ledger.take(key, terms) : Reply.refused(refusal);
        });
    }

    private @Nullable SquareError refusal(Body body, Terms terms) {
        var malformed = body.refusal();
        if (malformed != null) {
            return malformed;
        }
        if (!terms.locationId().equals(properties.locationId())) {
            return SquareError.missing("Location " + terms.locationId());
        }
        if (!terms.amount().currency().equals(properties.currency())) {
            return SquareError.invalid(
                    "INVALID_VALUE",
                    "amount_money.currency",
                    "This merchant can only process payments in " + properties.currency() + ".");
        }
        if (terms.sourceId().equals(TestSource.ALREADY_USED)) {
            return SquareError.invalid("CARD_TOKEN_USED", "source_id", "The card nonce has been used.");
        }
        return TestSource.of(terms.sourceId()).isEmpty() ? SquareError.missing("Card nonce") : null;
    }

    @GetMapping("/{id}")
    void get(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(
                "payments.get",
                referenceOf(id),
                request,
                response,
                () -> ledger.payment(id)
                        .map(SquarePaymentController::reply)
                        .orElseGet(() -> Reply.refused(SquareError.missing("Payment " + id))));
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer("payments.list", null, request, response, () -> {
            var listing = new Listing(request, FILTERS);
            var location = request.getParameter("location_id");
            var total = request.getParameter("total");
            return listing.page(
                    "payments",
                    ledger.payments()
                            .filter(payment -> location == null
                                    || location.equals(payment.terms().locationId()))
                            .filter(payment -> total == null
                                    || total.equals(Long.toString(
                                            payment.terms().amount().amount()))),
                    Payment::id,
                    Payment::createdAt,
                    SquareJson::payment);
        });
    }

    @PostMapping("/{id}/complete")
    void complete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.answer(
                "payments.complete",
                referenceOf(id),
                request,
                response,
                () -> ledger.end(id, Payment.Status.COMPLETED));
    }

    @PostMapping("/{id}/cancel")
    void cancel(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(
                "payments.cancel", referenceOf(id), request, response, () -> ledger.end(id, Payment.Status.CANCELED));
    }

    /** For whoever does not know whether there is a payment. There is nothing to cancel if there is none. */
    @PostMapping("/cancel")
    void cancelByKey(@RequestBody byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = Body.of(bytes);
        var id = Ids.payment(body.required("idempotency_key", Body.LONGEST_KEY));
        exchange.answer("payments.cancel_by_key", referenceOf(id), request, response, () -> {
            var refusal = body.refusal();
            if (refusal != null) {
                return Reply.refused(refusal);
            }
            var ended = ledger.payment(id).isEmpty() ? null : ledger.end(id, Payment.Status.CANCELED);
            return ended == null || ended.status() == 200 ? Reply.ok(SquareJson.object()) : ended;
        });
    }

    private @Nullable String referenceOf(String id) {
        return ledger.payment(id).map(payment -> payment.terms().referenceId()).orElse(null);
    }

    private static Reply reply(Payment payment) {
        var body = SquareJson.object();
        body.set("payment", SquareJson.payment(payment));
        return Reply.ok(body);
    }
}
