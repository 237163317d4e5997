package dev.laurel.gateway.limit;

import reactor.core.publisher.Mono;

/** Where requests are counted. */
interface Counts {

    /** Counts one request of the caller, unless the quota is used up. */
    Mono<Count> count(Policy policy, String caller);
}
