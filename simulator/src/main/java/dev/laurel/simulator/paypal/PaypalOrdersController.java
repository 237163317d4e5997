package dev.laurel.simulator.paypal;

import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.paypal.ledger.Answer;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import dev.laurel.simulator.paypal.ledger.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders v2. */
@RestController
@RequestMapping("/v2/checkout/orders")
class PaypalOrdersController {

    static final String REQUEST_ID = "PayPal-Request-Id";

    private final PaypalExchange exchange;
    private final PaypalLedger ledger;

    PaypalOrdersController(PaypalExchange exchange, PaypalLedger ledger) {
        this.exchange = exchange;
        this.ledger = ledger;
    }

    @PostMapping
    void create(
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Body.read(body)
                .map(json -> OrderRequest.of(json, SimulatorUrl.of(request)))
                .orElseGet(() -> new OrderRequest.Bad(
                        Refusal.malformed("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.")));
        var metadata = asked instanceof OrderRequest.Good(var terms) ? terms.metadata() : Map.<String, String>of();
        exchange.course("orders.create", metadata, request, response, () -> switch (asked) {
            case OrderRequest.Bad(var refusal) -> Reply.of(refusal);
            case OrderRequest.Good(var terms) -> reply(ledger.create(terms, request.getHeader(REQUEST_ID)), request);
        });
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.about(
                "orders.retrieve",
                id,
                request,
                response,
                () -> ledger.orderOf(id)
                        .filter(order -> order.id().equals(id) && !order.gone())
                        .map(order -> new Reply(200, OrderJson.of(order)))
                        .orElseGet(() -> Reply.of(Refusal.missing())));
    }

    @PostMapping("/{id}/capture")
    void capture(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.about(
                "orders.capture",
                id,
                request,
                response,
                () -> reply(ledger.capture(id, request.getHeader(REQUEST_ID)), request));
    }

    private static Reply reply(Answer answer, HttpServletRequest request) {
        return switch (answer) {
            case Answer.Found(Order order, var id, var isNew) ->
                new Reply(isNew ? 201 : 200, wantsAll(request) ? OrderJson.of(order) : OrderJson.minimal(order));
            case Answer.Refused(var refusal) -> Reply.of(refusal);
        };
    }

    private static boolean wantsAll(HttpServletRequest request) {
        return "return=representation".equals(request.getHeader("Prefer"));
    }
}
