package dev.laurel.simulator.stripe;

import dev.laurel.simulator.edge.FaultPlan;
import dev.laurel.simulator.edge.HangUp;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Cause;
import dev.laurel.simulator.stripe.ledger.Claim;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The course of every request: who asks, what is to go wrong, was it asked before, the work, the answer. Work that the
 * faults let happen is done and kept before anything is answered.
 */
@Component
class StripeExchange {

    private final Gate gate;
    private final FaultScript script;
    private final StripeLedger ledger;
    private final StripeJson json;
    private final StripeEvents events;
    private final LaterOutcomes laterOutcomes;

    StripeExchange(
            Gate gate,
            FaultScript script,
            StripeLedger ledger,
            StripeJson json,
            StripeEvents events,
            LaterOutcomes laterOutcomes) {
        this.gate = gate;
        this.script = script;
        this.ledger = ledger;
        this.json = json;
        this.events = events;
        this.laterOutcomes = laterOutcomes;
    }

    /** A request that changes something. {@code paymentId} is what it is about, if it says so. */
    void change(
            String operation,
            @Nullable String paymentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Operation work)
            throws IOException {
        course(operation, paymentId, request, response, (form, plan, requestId) -> {
            var key = request.getHeader("Idempotency-Key");
            var cause = new Cause(requestId, key, key == null ? "" : Fingerprint.of(request, form));
            if (key == null) {
                return commit(cause, form, plan, work);
            }
            response.setHeader("Idempotency-Key", key);
            return switch (ledger.claim(key, cause.fingerprint())) {
                case Claim.Denied(var error) -> {
                    response.setHeader("Stripe-Should-Retry", error.status() == 409 ? "true" : "false");
                    yield refused(error);
                }
                case Claim.Replayed(var answer) -> {
                    response.setHeader("Idempotent-Replayed", "true");
                    yield Reply.of(answer, json);
                }
                case Claim.Granted granted -> {
                    try {
                        yield commit(cause, form, plan, work);
                    } finally {
                        ledger.release(key);
                    }
                }
            };
        });
    }

    private @Nullable Reply commit(Cause cause, Form form, FaultPlan plan, Operation work) {
        FaultPlan.pause(plan.delay());
        var refusal = plan.refusal() == null ? null : outage(plan.refusal());
        if (!plan.committed() && refusal == null) {
            return null;
        }
        var answer = ledger.change(
                cause,
                change -> {
                    var truth = plan.committed() ? work.perform(form, change) : null;
                    return refusal == null ? Objects.requireNonNull(truth) : new Answer.Refused(refusal);
                },
                this::happened);
        return Reply.of(answer, json);
    }

    private static StripeError outage(Fault.Status fault) {
        return StripeError.outage(fault.code(), fault.afterCommit());
    }

    /** A request that only asks. */
    void read(
            String operation,
            @Nullable String paymentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Form, Reply> work)
            throws IOException {
        course(operation, paymentId, request, response, (form, plan, requestId) -> {
            FaultPlan.pause(plan.delay());
            return plan.refusal() == null ? work.apply(form) : refused(outage(plan.refusal()));
        });
    }

    /** Between the common beginning and the common end. No reply means that the caller gets none. */
    private interface Middle {
        @Nullable Reply run(Form form, FaultPlan plan, String requestId);
    }

    private void course(
            String operation,
            @Nullable String paymentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Middle middle)
            throws IOException {
        var requestId = RequestIds.next();
        response.setHeader("Request-Id", requestId);
        response.setHeader("Stripe-Version", StripeJson.API_VERSION);
        var denied = gate.refusal(request);
        if (denied != null) {
            send(refused(denied), response);
            return;
        }
        var form = new Form(request.getParameterMap());
        var plan = plan(operation, paymentId, form);
        var reply = middle.run(form, plan, requestId);
        if (plan.silence() == null && reply != null) {
            send(reply, response);
        } else {
            FaultPlan.pause(plan.silence() == null ? 0 : plan.silence());
            HangUp.on(request, response);
        }
    }

    private FaultPlan plan(String operation, @Nullable String paymentId, Form form) {
        if (script.empty()) {
            return FaultPlan.NONE;
        }
        Map<String, String> metadata = new HashMap<>();
        if (paymentId != null) {
            ledger.payment(paymentId).ifPresent(payment -> metadata.putAll(payment.metadata()));
        }
        metadata.putAll(form.metadata());
        return FaultPlan.of(
                script.strike(Fault.OfRequest.class, Occasion.operation(StripeWebhook.PROVIDER, operation, metadata)));
    }

    private void happened(StripeEvent event) {
        events.happened(event);
        laterOutcomes.happened(event);
    }

    private Reply refused(StripeError error) {
        return Reply.of(new Answer.Refused(error), json);
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setContentType("application/json");
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}
