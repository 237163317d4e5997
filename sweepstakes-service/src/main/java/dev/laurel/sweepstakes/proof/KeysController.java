package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.CanonicalJson;
import dev.laurel.draw.PublicKeys;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that bundles are signed with. */
@RestController
class KeysController {

    private final byte[] keys;

    KeysController(ProofSettings settings) {
        this.keys = CanonicalJson.bytes(settings.published().json());
    }

    @GetMapping(PublicKeys.PATH)
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(keys);
    }
}
