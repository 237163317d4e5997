package dev.laurel.simulator.square;

import dev.laurel.simulator.edge.FaultPlan;
import dev.laurel.simulator.edge.HangUp;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The course of every request: who asks, what is to go wrong, the work, the answer. */
@Component
class SquareExchange {

    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final FaultScript script;
    private final SquareProperties properties;

    SquareExchange(FaultScript script, SquareProperties properties) {
        this.script = script;
        this.properties = properties;
    }

    /** Does the work that the faults let happen, before anything is answered. {@code reference} is the payment's. */
    void answer(
            String operation,
            @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Reply> work)
            throws IOException {
        var denied = refusal(request);
        if (denied != null) {
            send(Reply.refused(denied), response);
            return;
        }
        var plan = plan(operation, reference);
        FaultPlan.pause(plan.delay());
        var truth = plan.committed() ? work.get() : null;
        var refusal = plan.refusal();
        var reply = refusal == null ? truth : Reply.refused(SquareError.outage(refusal.code()));
        if (plan.silence() == null && reply != null) {
            send(reply, response);
        } else {
            FaultPlan.pause(plan.silence() == null ? 0 : plan.silence());
            HangUp.on(request, response);
        }
    }

    private @Nullable SquareError refusal(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null
                || !authorization.startsWith("Bearer ")
                || !properties.accessTokens().contains(authorization.substring("Bearer ".length()))) {
            return SquareError.unauthorized();
        }
        var version = request.getHeader("Square-Version");
        return version == null || VERSION.matcher(version).matches()
                ? null
                : new SquareError(
                        400,
                        "INVALID_REQUEST_ERROR",
                        "INVALID_SQUARE_VERSION_FORMAT",
                        "Square-Version is a date.",
                        "Square-Version");
    }

    private FaultPlan plan(String operation, @Nullable String reference) {
        return script.empty()
                ? FaultPlan.NONE
                : FaultPlan.of(script.strike(
                        Fault.OfRequest.class,
                        Occasion.operation(SquareWebhook.PROVIDER, operation, metadata(reference))));
    }

    /** What fault rules choose by. */
    static Map<String, String> metadata(@Nullable String reference) {
        return reference == null ? Map.of() : Map.of("reference_id", reference);
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        var body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
