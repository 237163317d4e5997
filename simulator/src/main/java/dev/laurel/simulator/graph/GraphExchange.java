package dev.laurel.simulator.graph;

import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import dev.laurel.simulator.faults.Occasion;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A call's way: who it is, what is to go wrong, the work. */
@Component
class GraphExchange {

    private final GraphGate gate;
    private final Course course;

    GraphExchange(GraphGate gate, Course course) {
        this.gate = gate;
        this.course = course;
    }

    /**
     * Runs it.
     *
     * @param operation as fault rules call it
     * @param about what they may choose by
     */
    void run(String operation, Map<String, String> about, GraphCall call, Supplier<Answer> work) throws IOException {
        var refusal = gate.refusal(call);
        if (refusal.isPresent()) {
            course.send(refusal.get().answer(), call.response());
        } else {
            course.run(
                    () -> Occasion.operation(GraphProperties.PROVIDER, operation, about),
                    GraphError::outage,
                    work,
                    call.request(),
                    call.response());
        }
    }
}
