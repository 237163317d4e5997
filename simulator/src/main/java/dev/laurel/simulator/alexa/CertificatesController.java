package dev.laurel.simulator.alexa;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Her certificates. She names them under {@code https://s3.amazonaws.com/echo.api/}, as she must; whoever is to believe
 * her on this machine looks here instead.
 */
@RestController
class CertificatesController {

    private final Alexa alexa;

    CertificatesController(Alexa alexa) {
        this.alexa = alexa;
    }

    @GetMapping("/simulator/alexa/root.pem")
    String root() {
        return alexa.certificates().root();
    }

    @GetMapping("/simulator/alexa/certificates/{name}")
    ResponseEntity<String> chain(@PathVariable String name) {
        var certificates = alexa.certificates();
        return certificates.name().equals(name)
                ? ResponseEntity.ok(certificates.chain())
                : ResponseEntity.notFound().build();
    }
}
