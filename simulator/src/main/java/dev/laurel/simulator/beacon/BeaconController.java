package dev.laurel.simulator.beacon;

import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** drand's HTTP API, version 1 (https://docs.drand.love/dev-guide/API-reference/http-api). */
@RestController
class BeaconController {

    private static final String MAIN = "main";
    private static final String CHAIN = "/{chain:[0-9a-f]{64}}";
    private static final String SERVER = "/simulator/beacon/{server}";

    private final BeaconServer beacon;
    private final Course course;

    BeaconController(BeaconServer beacon, Course course) {
        this.beacon = beacon;
        this.course = course;
    }

    @GetMapping({"/chains", SERVER + "/chains"})
    void chains(
            @PathVariable(required = false) @Nullable String server,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("chains", server, occasion -> beacon.chains(), request, response);
    }

    @GetMapping({CHAIN + "/info", SERVER + CHAIN + "/info"})
    void info(
            @PathVariable(required = false) @Nullable String server,
            @PathVariable String chain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("info", server, occasion -> beacon.info(chain, occasion), request, response);
    }

    @GetMapping({CHAIN + "/public/latest", SERVER + CHAIN + "/public/latest"})
    void newest(
            @PathVariable(required = false) @Nullable String server,
            @PathVariable String chain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("rounds", server, occasion -> beacon.newest(chain, occasion), request, response);
    }

    @GetMapping({CHAIN + "/public/{round:[0-9]{1,15}}", SERVER + CHAIN + "/public/{round:[0-9]{1,15}}"})
    void round(
            @PathVariable(required = false) @Nullable String server,
            @PathVariable String chain,
            @PathVariable long round,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("rounds", server, occasion -> beacon.round(chain, round, occasion), request, response);
    }

    private void run(
            String operation,
            @Nullable String server,
            Function<Occasion, Answer> work,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Occasion occasion = Occasion.operation(
                BeaconProperties.PROVIDER, operation, Map.of("server", server == null ? MAIN : server));
        course.run(
                () -> occasion,
                code -> Map.of("message", "error " + code),
                () -> work.apply(occasion),
                request,
                response);
    }
}
