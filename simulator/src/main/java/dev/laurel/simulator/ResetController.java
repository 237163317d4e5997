package dev.laurel.simulator;

import dev.laurel.simulator.delivery.Courier;
import dev.laurel.simulator.faults.FaultScript;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes the outside world forget everything, between tests. */
@RestController
class ResetController {

    private final FaultScript script;
    private final Courier courier;
    private final List<Provider> providers;

    ResetController(FaultScript script, Courier courier, List<Provider> providers) {
        this.script = script;
        this.courier = courier;
        this.providers = providers;
    }

    @PostMapping("/simulator/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        script.clear();
        providers.forEach(Provider::forget);
        courier.clear();
    }
}
