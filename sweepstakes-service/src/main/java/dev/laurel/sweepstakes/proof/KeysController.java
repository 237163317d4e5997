package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.CanonicalJson;
import dev.laurel.draw.PublicKeys;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes the keys that bundles are signed with, and the beacon that draws rely on. Verifiers have quicknet's key of
 * their own and believe no other; one that is told here, as a simulator's is, they say so of.
 */
@RestController
class KeysController {

    private final byte[] keys;

    KeysController(ProofSettings settings, BeaconChain beacon) {
        ObjectNode file = settings.published().json();
        file.putObject("beacon")
                .put("chainHash", beacon.chainHash())
                .put("publicKey", beacon.publicKey())
                .put("scheme", beacon.scheme())
                .put("periodSeconds", beacon.periodSeconds())
                .put("genesisSeconds", beacon.genesisSeconds());
        this.keys = CanonicalJson.bytes(file);
    }

    @GetMapping(PublicKeys.PATH)
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(keys);
    }
}
