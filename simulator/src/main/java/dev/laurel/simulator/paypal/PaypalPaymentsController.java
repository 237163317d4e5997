package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Amount;
import dev.laurel.simulator.paypal.ledger.Answer;
import dev.laurel.simulator.paypal.ledger.Capture;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import dev.laurel.simulator.paypal.ledger.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Payments v2: captures and refunds. */
@RestController
@RequestMapping("/v2/payments")
class PaypalPaymentsController {

    private final PaypalExchange exchange;
    private final PaypalLedger ledger;

    PaypalPaymentsController(PaypalExchange exchange, PaypalLedger ledger) {
        this.exchange = exchange;
        this.ledger = ledger;
    }

    @GetMapping("/captures/{id}")
    void capture(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.about(
                "captures.retrieve",
                id,
                request,
                response,
                () -> found(
                        id,
                        (order, capture) -> capture.id().equals(id)
                                ? Optional.of(PaymentJson.wholeCapture(order, capture))
                                : Optional.empty()));
    }

    @GetMapping("/refunds/{id}")
    void refund(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.about(
                "refunds.retrieve",
                id,
                request,
                response,
                () -> found(
                        id,
                        (order, capture) ->
                                capture.refund(id).map(refund -> PaymentJson.refund(order, capture, refund))));
    }

    private Reply found(String id, BiFunction<Order, Capture, Optional<ObjectNode>> shape) {
        return found(id, shape, 200);
    }

    private Reply found(String id, BiFunction<Order, Capture, Optional<ObjectNode>> shape, int status) {
        var order = ledger.orderOf(id).orElse(null);
        var capture = order == null ? null : order.capture();
        var shown = order == null || capture == null ? Optional.<ObjectNode>empty() : shape.apply(order, capture);
        return shown.map(json -> new Reply(status, json)).orElseGet(() -> Reply.of(Refusal.missing()));
    }

    @PostMapping("/captures/{id}/refund")
    void refund(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        exchange.about(
                "refunds.create",
                id,
                request,
                response,
                () -> Body.read(body)
                        .map(json -> refund(id, json, request))
                        .orElseGet(() -> Reply.of(Refusal.malformed(
                                "INVALID_PARAMETER_SYNTAX", "The request JSON is not well formed."))));
    }

    private Reply refund(String id, JsonNode body, HttpServletRequest request) {
        Amount amount = null;
        if (body.has("amount")) {
            var money = body.get("amount");
            amount = Amount.of(
                            money.path("currency_code").asString(""),
                            money.path("value").asString(""))
                    .orElse(null);
            if (amount == null) {
                return Reply.of(Refusal.unprocessable("DECIMAL_PRECISION", "The amount is not one in that currency."));
            }
        }
        var answer = ledger.refund(
                id,
                amount,
                OrderRequest.text(body, "custom_id"),
                OrderRequest.text(body, "note_to_payer"),
                request.getHeader(PaypalOrdersController.REQUEST_ID));
        return switch (answer) {
            case Answer.Refused(var refusal) -> Reply.of(refusal);
            case Answer.Found(var order, var refundId, var isNew) ->
                found(
                        refundId,
                        (found, capture) ->
                                capture.refund(refundId).map(refund -> PaymentJson.refund(found, capture, refund)),
                        isNew ? 201 : 200);
        };
    }
}
