package dev.laurel.simulator.alexa;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The people in front of the devices. */
@RestController
class AlexaController {

    private final Alexa alexa;

    AlexaController(Alexa alexa) {
        this.alexa = alexa;
    }

    @PostMapping("/simulator/alexa/say")
    ResponseEntity<?> say(@RequestBody SayRequest.Posted said) {
        return alexa.say(said.complete())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.badRequest()
                        .body(Map.of(
                                "error",
                                "The skill does not speak " + said.complete().locale())));
    }

    @PostMapping("/simulator/alexa/devices/{name}/disable")
    ResponseEntity<?> disable(@PathVariable String name) {
        return ResponseEntity.ok(Map.of("status", alexa.disable(name)));
    }
}
