package dev.laurel.simulator.paypal;

import dev.laurel.simulator.edge.FaultPlan;
import dev.laurel.simulator.edge.HangUp;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The course of every request: who asks, what is to go wrong, the work, the answer. */
@Component
class PaypalExchange {

    private static final String BEARER = "Bearer ";

    private final FaultScript script;
    private final PaypalTokens tokens;
    private final PaypalLedger ledger;
    private final JsonMapper json = new JsonMapper();

    PaypalExchange(FaultScript script, PaypalTokens tokens, PaypalLedger ledger) {
        this.script = script;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    /** A request about an object that is there, or ought to be. */
    void about(
            String operation, String id, HttpServletRequest request, HttpServletResponse response, Supplier<Reply> work)
            throws IOException {
        var metadata = ledger.orderOf(id).map(Order::terms).map(terms -> terms.metadata());
        course(operation, metadata.orElse(Map.of()), request, response, work);
    }

    /** A request that must carry an access token. */
    void course(
            String operation,
            Map<String, String> metadata,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Reply> work)
            throws IOException {
        var authorization = request.getHeader("Authorization");
        var isLetIn = authorization != null
                && authorization.startsWith(BEARER)
                && tokens.isGood(authorization.substring(BEARER.length()));
        open(operation, metadata, request, response, isLetIn ? work : PaypalExchange::unauthenticated);
    }

    /** A request that anybody may make. */
    void open(
            String operation,
            Map<String, String> metadata,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Reply> work)
            throws IOException {
        response.setHeader("PayPal-Debug-Id", UUID.randomUUID().toString().substring(0, 13));
        var plan = plan(operation, metadata);
        FaultPlan.pause(plan.delay());
        var truth = plan.committed() ? work.get() : null;
        var reply = plan.refusal() == null ? truth : outage(plan.refusal());
        if (plan.silence() == null && reply != null) {
            send(reply, response);
        } else {
            FaultPlan.pause(plan.silence() == null ? 0 : plan.silence());
            HangUp.on(request, response);
        }
    }

    private FaultPlan plan(String operation, Map<String, String> metadata) {
        return script.empty()
                ? FaultPlan.NONE
                : FaultPlan.of(script.strike(
                        Fault.OfRequest.class, Occasion.operation(PaypalWebhook.PROVIDER, operation, metadata)));
    }

    private static Reply outage(Fault.Status fault) {
        return fault.code() == 429
                ? new Reply(
                        429, ErrorJson.error("RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting."))
                : new Reply(
                        fault.code(), ErrorJson.error("INTERNAL_SERVER_ERROR", "An internal server error occurred."));
    }

    private static Reply unauthenticated() {
        return new Reply(
                401,
                ErrorJson.error(
                        "AUTHENTICATION_FAILURE",
                        "Authentication failed due to invalid authentication credentials or a missing Authorization"
                                + " header."));
    }

    private void send(Reply reply, HttpServletResponse response) throws IOException {
        var body = json.writeValueAsBytes(reply.body());
        response.setStatus(reply.status());
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
