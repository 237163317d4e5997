package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Stripe has on record and nobody changes by a request: charges, events, the statement. */
@RestController
@RequestMapping("/v1")
class RecordsController {

    private final StripeExchange exchange;
    private final StripeLedger ledger;
    private final StripeJson json;

    RecordsController(StripeExchange exchange, StripeLedger ledger, StripeJson json) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/charges/{id}")
    void charge(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paymentId = ledger.paymentOfCharge(id).map(PaymentIntent::id).orElse(null);
        exchange.read(
                "charges.retrieve",
                paymentId,
                request,
                response,
                form -> checked(
                        form,
                        () -> Reply.of(
                                ledger.paymentOfCharge(id)
                                        .<Answer>map(payment -> new Answer.Found(payment, id, false))
                                        .orElseGet(() -> missing("charge", id)),
                                json)));
    }

    @GetMapping("/events/{id}")
    void event(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read(
                "events.retrieve",
                null,
                request,
                response,
                form -> checked(
                        form,
                        () -> ledger.event(id)
                                .map(event -> Reply.ok(json.event(event, pendingWebhooks(event))))
                                .orElseGet(() -> Reply.of(missing("event", id), json))));
    }

    @GetMapping("/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("events.list", null, request, response, form -> {
            var paging = new Paging(form);
            var page = paging.page();
            var created = paging.created();
            var types = new HashSet<>(form.list("types"));
            var type = form.text("type");
            if (type != null) {
                types.add(type);
            }
            return checked(
                    form,
                    () -> Reply.ok(json.events(
                            "/v1/events",
                            ledger.events(
                                    page,
                                    event -> (types.isEmpty() || types.contains(event.type()))
                                            && created.test(event.created())),
                            this::pendingWebhooks)));
        });
    }

    @GetMapping("/balance_transactions/{id}")
    void balanceTransaction(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.read(
                "balance_transactions.retrieve",
                null,
                request,
                response,
                form -> checked(
                        form,
                        () -> ledger.balanceTransaction(id)
                                .map(line -> Reply.ok(json.balanceTransaction(line, ledger.now())))
                                .orElseGet(() -> Reply.of(missing("balance transaction", id), json))));
    }

    @GetMapping("/balance_transactions")
    void balanceTransactions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("balance_transactions.list", null, request, response, form -> {
            var paging = new Paging(form);
            var page = paging.page();
            var created = paging.created();
            var type = form.text("type");
            var source = form.text("source");
            var currency = form.text("currency");
            var expanded = form.expands("data.source");
            return checked(
                    form,
                    () -> Reply.ok(json.balanceTransactions(
                            "/v1/balance_transactions",
                            ledger.balanceTransactions(
                                    page,
                                    line -> (type == null || type.equals(line.type()))
                                            && (source == null || source.equals(line.sourceId()))
                                            && (currency == null
                                                    || currency.equals(line.payment()
                                                            .terms()
                                                            .currency()))
                                            && created.test(line.posting().created())),
                            ledger.now(),
                            expanded)));
        });
    }

    /** Everything else of the API. */
    @RequestMapping("/**")
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var message = "Unrecognized request URL (" + request.getMethod() + ": " + request.getRequestURI()
                + "). The simulator has only the part of Stripe that Laurel uses.";
        var error = new StripeError(404, "invalid_request_error", null, null, message, null, null, null, false);
        exchange.read("unknown", null, request, response, form -> Reply.of(new Answer.Refused(error), json));
    }

    private Reply checked(Form form, Supplier<Reply> reply) {
        var refusal = form.refusal();
        return refusal == null ? reply.get() : Reply.of(new Answer.Refused(refusal), json);
    }

    private int pendingWebhooks(StripeEvent event) {
        return ledger.undelivered(event.id()) ? 1 : 0;
    }

    private static Answer missing(String object, String id) {
        return new Answer.Refused(StripeError.missing(object, id, "id"));
    }
}
