package dev.laurel.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What auth-service keeps of who speaks on which channel. */
@HttpExchange("/internal")
interface LinkExchange {

    @GetExchange("/links/{channel}")
    LinkBody ofIdentity(@PathVariable String channel, @RequestParam String externalId);

    @GetExchange("/links/{channel}")
    LinkBody ofCustomer(@PathVariable String channel, @RequestParam String customerId);

    @PostExchange("/links/{channel}/claims")
    ClaimedBody claim(@PathVariable String channel, @RequestBody Claim claim);

    @PostExchange("/links/{channel}/tokens")
    TokenBody token(@PathVariable String channel, @RequestBody TokenRequest request);

    @DeleteExchange("/links/{channel}")
    ResponseEntity<Void> unlink(@PathVariable String channel, @RequestParam String externalId);

    @PostExchange("/customers/{customerId}/erasure")
    ResponseEntity<Void> erase(@PathVariable String customerId);

    /** Who it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkBody(String customerId, String externalId) {}

    /** Who gave the code. */
    record Claim(String externalId, String code) {}

    /** Whose code it was. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClaimedBody(String customerId, @Nullable String displayName) {}

    /** For whom. */
    record TokenRequest(String externalId) {}

    /** What the page takes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenBody(String token, Instant expiresAt) {}
}
