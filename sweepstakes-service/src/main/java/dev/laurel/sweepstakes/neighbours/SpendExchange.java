package dev.laurel.sweepstakes.neighbours;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** loyalty-service's spends, each named by our own key. */
@HttpExchange("/internal/members/{member}/spends/{key}")
interface SpendExchange {

    @PutExchange
    ResponseEntity<Void> spend(@PathVariable String member, @PathVariable String key, @RequestBody Spend spend);

    @PutExchange("/return")
    ResponseEntity<Void> giveBack(@PathVariable String member, @PathVariable String key, @RequestBody Return reason);

    /** What to take. */
    record Spend(long points, String reason, Reference reference) {}

    /** What it is for. */
    record Reference(String type, String id) {}

    /** Why it is given back. */
    record Return(String reason) {}
}
