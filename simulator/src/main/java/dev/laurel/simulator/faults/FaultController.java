package dev.laurel.simulator.faults;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where tests and operators set, see and clear what is to go wrong. */
@RestController
@RequestMapping("/simulator/faults")
final class FaultController {

    private final FaultScript script;

    FaultController(FaultScript script) {
        this.script = script;
    }

    /** The new rule's name. */
    record Added(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody FaultRule rule) {
        return new Added(script.add(rule));
    }

    @GetMapping
    List<ActiveRule.State> list() {
        return script.states();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!script.remove(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No fault " + id);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        script.clear();
    }
}
