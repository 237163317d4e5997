package dev.laurel.simulator.edge;

import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The course of a request that was let in: what is to go wrong, the work, the answer or none. Work that the faults let
 * happen is done before anything is answered.
 */
@Component
public final class Course {

    private final FaultScript script;
    private final JsonMapper json;

    Course(FaultScript script, JsonMapper json) {
        this.script = script;
        this.json = json;
    }

    /**
     * Runs it.
     *
     * @param occasion asked for only if something can go wrong at all
     * @param outage the provider's body for an error of this status
     */
    public void run(
            Supplier<Occasion> occasion,
            Function<Integer, Object> outage,
            Supplier<Answer> work,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var plan = script.empty() ? FaultPlan.NONE : FaultPlan.of(script.strike(Fault.OfRequest.class, occasion.get()));
        FaultPlan.pause(plan.delay());
        var truth = plan.committed() ? work.get() : null;
        var refusal = plan.refusal();
        var answer = refusal == null ? truth : new Answer(refusal.code(), outage.apply(refusal.code()));
        if (plan.silence() == null && answer != null) {
            send(answer, response);
        } else {
            FaultPlan.pause(plan.silence() == null ? 0 : plan.silence());
            HangUp.on(request, response);
        }
    }

    /** Writes an answer that no fault can befall. */
    public void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.body() != null) {
            var body = answer.body() instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(answer.body());
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
